/** Whether the streams of a process are alive and do their work, for the page of its health. */
package cn.qianhu.command.health;
