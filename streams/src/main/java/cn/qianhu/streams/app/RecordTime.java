package cn.qianhu.streams.app;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * The time of a record as it stands in the log. One without a time, which a broker takes from a
 * client that sends none, has that of 1970: Kafka Streams would stop at it, and at every start
 * again. Its report is out of range then, as from a clock that is ahead.
 */
public final class RecordTime implements TimestampExtractor {

  @Override
  public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
    return Math.max(0, record.timestamp());
  }
}
