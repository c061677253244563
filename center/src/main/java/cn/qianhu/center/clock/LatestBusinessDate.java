package cn.qianhu.center.clock;

import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.event.BusinessDate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads which business date holds: the last one written. */
public final class LatestBusinessDate {

  private static final Duration POLL = Duration.ofMillis(200);

  private final Consumer<String, byte[]> consumer;
  private final AvroDecoder<BusinessDate> decoder;
  private final TopicPartition partition;

  /**
   * @param consumer without a group, for this object alone
   */
  public LatestBusinessDate(
      Consumer<String, byte[]> consumer, SchemaLookup schemas, String namespace) {
    this.consumer = consumer;
    this.decoder = AvroDecoder.of(Topics.BUSINESS_DATE, BusinessDate.class, schemas);
    this.partition = new TopicPartition(Topics.BUSINESS_DATE.name(namespace), 0);
  }

  /** The date that holds; empty where none was ever set. Every partition has the same. */
  public Optional<BusinessDate> read() {
    List<TopicPartition> first = List.of(partition);
    consumer.assign(first);
    Map<TopicPartition, Long> ends = consumer.endOffsets(first);
    long end = ends.get(partition);
    if (end == 0) {
      return Optional.empty();
    }
    consumer.seek(partition, end - 1);
    BusinessDate latest = null;
    while (consumer.position(partition) < end) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
        latest = decoder.decode(record.value());
      }
    }
    return Optional.ofNullable(latest);
  }
}
