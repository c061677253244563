/**
 * The streams started anew from the raw topics: what {@code qianhu reset} deletes, in which order,
 * and what it refuses to touch.
 */
package cn.qianhu.command.reset;
