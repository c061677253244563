package cn.qianhu.audit.log;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/**
 * The position up to which the raw log is read.
 *
 * @param ends by partition, the offset of the first record that is left out
 */
public record StopPosition(SortedMap<TopicPartition, Long> ends) {

  private static final Comparator<TopicPartition> ORDER =
      Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);

  public StopPosition {
    SortedMap<TopicPartition, Long> sorted = new TreeMap<>(ORDER);
    sorted.putAll(ends);
    ends = Collections.unmodifiableSortedMap(sorted);
  }

  public static StopPosition of(Map<TopicPartition, Long> ends) {
    SortedMap<TopicPartition, Long> sorted = new TreeMap<>(ORDER);
    sorted.putAll(ends);
    return new StopPosition(sorted);
  }

  /** A partition that is not named is not read. */
  public long end(TopicPartition partition) {
    return ends.getOrDefault(partition, 0L);
  }
}
