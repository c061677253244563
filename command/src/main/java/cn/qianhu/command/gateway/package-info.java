/** The HTTP gateway on a cluster. */
package cn.qianhu.command.gateway;
