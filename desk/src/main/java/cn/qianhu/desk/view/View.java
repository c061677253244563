package cn.qianhu.desk.view;

import cn.qianhu.contract.topic.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The current content of one topic. Guarded by the lock of {@link Views}. */
interface View {

  Topic topic();

  /**
   * Applies a record.
   *
   * @return whether anything is different now
   * @throws cn.qianhu.contract.wire.UndecodableException where it cannot be read; nothing changes
   */
  boolean apply(ConsumerRecord<String, byte[]> committed);

  /** Records that it holds. */
  long size();
}
