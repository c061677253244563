package cn.qianhu.command.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.streams.app.StreamsSettings;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** The logs that a release left behind: how far they go, and how far they were read. */
record ReleasedLog(Admin admin) {

  private static final Comparator<TopicPartition> BY_NAME =
      Comparator.comparing(TopicPartition::toString);

  /**
   * Where all ends.
   *
   * @param written where the topics that the streams write and read end
   * @param read what the streams have read
   */
  record Ends(Map<TopicPartition, Long> written, Map<TopicPartition, Long> read) {}

  Ends ends() throws Exception {
    return new Ends(written(topic -> true), read());
  }

  Map<TopicPartition, Long> written(Predicate<String> which) throws Exception {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    for (String topic : admin.listTopics().names().get()) {
      if (!topic.startsWith("_") && which.test(topic)) {
        asked.put(new TopicPartition(topic, 0), OffsetSpec.latest());
      }
    }
    Map<TopicPartition, Long> ends = new TreeMap<>(BY_NAME);
    admin
        .listOffsets(asked)
        .all()
        .get()
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }

  private Map<TopicPartition, Long> read() throws Exception {
    Map<TopicPartition, Long> read = new TreeMap<>(BY_NAME);
    admin
        .listConsumerGroupOffsets(StreamsSettings.applicationId(""))
        .partitionsToOffsetAndMetadata()
        .get()
        .forEach((partition, offset) -> read.put(partition, offset.offset()));
    assertThat(read).isNotEmpty();
    return read;
  }
}
