/**
 * The state of the rules: a sorted map from text to value, {@link TypedStore}, and the binary form
 * of values. Rules get their stores from outside and never learn whether one lies in memory or in a
 * store of Kafka Streams.
 */
package cn.qianhu.domain.store;
