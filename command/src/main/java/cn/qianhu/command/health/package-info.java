/**
 * What the health page of a process says of its streams. Come here when a container is restarted
 * for its health, or is not; the page itself is in {@code web.health}.
 */
package cn.qianhu.command.health;
