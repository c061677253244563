package cn.qianhu.streams.runtime;

import org.apache.kafka.streams.errors.ErrorHandlerContext;

/**
 * A record that could not be processed. Readings are processed many at a time, and the first of
 * them stands for all.
 *
 * @param processor where it failed
 */
public record FailedRecord(String topic, int partition, long offset, String processor) {

  static FailedRecord of(ErrorHandlerContext context) {
    return new FailedRecord(
        context.topic(), context.partition(), context.offset(), context.processorNodeId());
  }

  @Override
  public String toString() {
    return topic + "-" + partition + "@" + offset;
  }
}
