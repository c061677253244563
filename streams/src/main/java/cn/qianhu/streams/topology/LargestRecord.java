package cn.qianhu.streams.topology;

import cn.qianhu.contract.topic.Topic;
import cn.qianhu.streams.runtime.NumberSetting;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * Upper bounds of what the streams store and set aside, so that the broker accepts whatever they
 * write of it: a record that the broker or the producer refuses ends the transaction, and would end
 * every one after it, because it is made again of what was read.
 */
final class LargestRecord {

  /** Bytes of the headers that a dead letter keeps of those it came with. */
  static final int HEADERS = 1 << 16;

  /** A published rejection repeats some texts of the entry. */
  private static final int TIMES_WRITTEN = 4;

  private LargestRecord() {}

  /**
   * Bytes that an entry of a typed store may grow to: a part of what the changelogs and the
   * producer take, so that the facts and alerts that are made of it are taken, too.
   *
   * @param properties as the site sets them
   */
  static long ofEntry(Map<String, Object> properties) {
    String request = ProducerConfig.MAX_REQUEST_SIZE_CONFIG;
    long largest =
        Math.min(
            NumberSetting.of(
                properties, StreamsConfig.producerPrefix(request), Topic.LARGEST_DERIVED),
            NumberSetting.of(
                properties, StreamsConfig.topicPrefix("max.message.bytes"), Topic.LARGEST_DERIVED));
    return largest / TIMES_WRITTEN;
  }
}
