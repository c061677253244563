/**
 * Records of a partition that go through Kafka Streams as one, because what Kafka Streams does for
 * each record takes longer than what a meter reading needs. Between the consumer of a stream thread
 * and the processor that it feeds, and nowhere else: a bundle is never written anywhere.
 */
package cn.qianhu.streams.runtime.bundle;
