package cn.qianhu.streams.topology;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Sends a record to the partitions that its value asks for, out of as many as there are; where it
 * asks for none in particular, to that of its key.
 */
record ValuePartitioner<V>(BiFunction<V, Integer, Optional<Set<Integer>>> choice)
    implements StreamPartitioner<String, V> {

  @Override
  public Optional<Set<Integer>> partitions(
      String topic, String key, V value, Headers headers, int count) {
    return choice.apply(value, count);
  }

  /** Kafka Streams asks the method above since 4.4; this one is abstract until it is removed. */
  @Override
  @SuppressWarnings("removal")
  public Optional<Set<Integer>> partitions(String topic, String key, V value, int count) {
    return choice.apply(value, count);
  }
}
