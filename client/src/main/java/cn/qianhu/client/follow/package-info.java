/** Following topics from their beginning, for those who answer from memory what stands on them. */
package cn.qianhu.client.follow;
