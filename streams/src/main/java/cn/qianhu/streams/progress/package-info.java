/**
 * Whether running streams get on: what stands, for how long, and what to do about it. Whoever wants
 * to know why a health page or {@code qianhu status} calls the streams standing comes here.
 */
package cn.qianhu.streams.progress;
