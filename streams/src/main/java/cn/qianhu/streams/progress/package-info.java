/** Whether running streams get on: what stands, for how long, and what to do about it. */
package cn.qianhu.streams.progress;
