/**
 * Topics followed from their beginning, by processes that answer from memory: the desk, the
 * gateway's keys and receipts. Come here for how far a follower has read and what it does when
 * Kafka is away.
 */
package cn.qianhu.client.follow;
