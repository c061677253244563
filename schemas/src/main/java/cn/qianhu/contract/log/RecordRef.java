package cn.qianhu.contract.log;

import cn.qianhu.event.Source;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The place of a record in the log.
 *
 * @param topic as named on the cluster, namespace included
 */
public record RecordRef(String topic, int partition, long offset) {

  public static RecordRef of(Source source) {
    return new RecordRef(source.getTopic(), source.getPartition(), source.getOffset());
  }

  public static RecordRef of(ConsumerRecord<?, ?> record) {
    return new RecordRef(record.topic(), record.partition(), record.offset());
  }

  public TopicPartition topicPartition() {
    return new TopicPartition(topic, partition);
  }

  /** The reference in the form that results have. */
  public Source source(String reportId) {
    return new Source(topic, partition, offset, reportId);
  }

  @Override
  public String toString() {
    return topic + "/" + partition + "/" + offset;
  }
}
