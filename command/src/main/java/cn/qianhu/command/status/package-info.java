/**
 * How a cluster and the streams on it are, at one look: what {@code qianhu status} asks the
 * brokers, and when its exit code says that something is wrong.
 */
package cn.qianhu.command.status;
