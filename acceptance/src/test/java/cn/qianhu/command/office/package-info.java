/** Files as offices save them, by each of the doors. */
package cn.qianhu.command.office;
