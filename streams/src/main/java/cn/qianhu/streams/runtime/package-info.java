/**
 * Every place where Kafka Streams is bent, or relied on beyond what it promises: settling before a
 * commit, pacing commits, the clients of stream threads, threads that end, and state on disk.
 * Whoever upgrades Kafka begins here; {@code docs/developing/kafka-streams-internals.md} lists what
 * is relied on, and which test holds each.
 */
package cn.qianhu.streams.runtime;
