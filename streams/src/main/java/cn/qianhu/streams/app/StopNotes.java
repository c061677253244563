package cn.qianhu.streams.app;

import cn.qianhu.contract.topic.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the streams of a cluster stopped by themselves, for whoever asks from outside while none
 * runs: the positions of a group without members, each with the sentence as its metadata. A note is
 * of the past once the streams have read beyond its record.
 */
public final class StopNotes {

  private static final Logger LOG = LoggerFactory.getLogger(StopNotes.class);
  private static final String SUFFIX = "-stops";

  /** Brokers take 4,096 bytes; a Chinese character has three. */
  private static final int LONGEST = 1_300;

  private final Admin admin;
  private final String applicationId;

  public StopNotes(Admin admin, String applicationId) {
    this.admin = admin;
    this.applicationId = applicationId;
  }

  /** The group that notes are kept as. */
  public static String group(String applicationId) {
    return applicationId + SUFFIX;
  }

  /**
   * Notes a stop at a record; one that cannot be noted stands in the log and on the health page.
   */
  void write(StreamsStop stop) {
    stop.record()
        .ifPresent(
            at -> {
              String words = stop.words();
              OffsetAndMetadata note =
                  new OffsetAndMetadata(
                      at.offset(), words.substring(0, Math.min(LONGEST, words.length())));
              try {
                Answer.of(
                    admin
                        .alterConsumerGroupOffsets(
                            group(applicationId),
                            Map.of(new TopicPartition(at.topic(), at.partition()), note))
                        .all());
              } catch (KafkaException e) {
                LOG.warn("the stop could not be noted on the cluster: {}", e.getMessage());
              }
            });
  }

  /** The sentences of the records that the streams have not got beyond. */
  public List<String> open() {
    try {
      Map<TopicPartition, OffsetAndMetadata> read = offsets(applicationId);
      SortedMap<String, String> open = new TreeMap<>();
      offsets(group(applicationId))
          .forEach(
              (partition, note) -> {
                OffsetAndMetadata position = read.get(partition);
                if (position == null || position.offset() <= note.offset()) {
                  open.put(partition.toString(), note.metadata());
                }
              });
      return List.copyOf(open.values());
    } catch (KafkaException e) {
      // Whoever may not ask, as on a cluster whose grants are of an earlier version, is told
      // nothing.
      return List.of();
    }
  }

  private Map<TopicPartition, OffsetAndMetadata> offsets(String group) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    Answer.of(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
        .forEach(
            (partition, offset) -> {
              if (offset != null) {
                offsets.put(partition, offset);
              }
            });
    return offsets;
  }
}
