/** Whether a process is alive and does its work, for whoever starts it again if not. */
package cn.qianhu.web.health;
