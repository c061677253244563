/** How a cluster and the streams on it are, at one look. */
package cn.qianhu.command.status;
