/** Whether the streams are alive and do their work. */
package cn.qianhu.center.health;
