package cn.qianhu.streams.app;

import cn.qianhu.contract.log.PartitionOffsets;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.streams.progress.Standstill;
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
 * Records where the streams of a cluster stopped by themselves, or stand, for clients that ask from
 * outside while no instance runs: the positions of a group without members, each with the sentence
 * as its metadata. A note is of the past once the streams have read beyond its record.
 */
public final class StopRecords {

  private static final Logger LOG = LoggerFactory.getLogger(StopRecords.class);
  private static final String STOPS = "-stops";
  private static final String STANDSTILLS = "-standstills";

  /** Brokers take 4,096 bytes; a Chinese character has three. */
  private static final int LONGEST = 1_300;

  private final Admin admin;
  private final String applicationId;

  public StopRecords(Admin admin, String applicationId) {
    this.admin = admin;
    this.applicationId = applicationId;
  }

  /**
   * The groups that notes are kept as: of stops, and of tasks that stand while an instance runs.
   */
  public static List<String> groups(String applicationId) {
    return List.of(applicationId + STOPS, applicationId + STANDSTILLS);
  }

  /** Notes a stop at a record; a stop that cannot be noted is in the log and on the health page. */
  void write(StreamsStop stop) {
    stop.record()
        .ifPresent(
            at ->
                write(
                    STOPS,
                    new TopicPartition(at.topic(), at.partition()),
                    at.offset(),
                    stop.words()));
  }

  /** Notes a position at which the streams stand still. */
  void write(Standstill standstill) {
    standstill
        .at()
        .ifPresent(
            at -> write(STANDSTILLS, at.partition(), at.offset(), standstill.words().inLine()));
  }

  private void write(String suffix, TopicPartition partition, long offset, String words) {
    OffsetAndMetadata note =
        new OffsetAndMetadata(offset, words.substring(0, Math.min(LONGEST, words.length())));
    try {
      Answer.of(
          admin.alterConsumerGroupOffsets(applicationId + suffix, Map.of(partition, note)).all());
    } catch (KafkaException e) {
      LOG.warn("what stopped could not be noted on the cluster: {}", e.getMessage());
    }
  }

  /** The sentences of the records that the streams have not got beyond. */
  public List<String> open() {
    return open(STOPS);
  }

  /** The sentences of the positions that the streams have not left. */
  public List<String> standstills() {
    return open(STANDSTILLS);
  }

  /**
   * The records at which the streams stopped and which they have not passed since, by partition.
   */
  public Map<TopicPartition, Long> records() {
    Map<TopicPartition, Long> records = new HashMap<>();
    openNotes(STOPS).forEach((partition, note) -> records.put(partition, note.offset()));
    return records;
  }

  private Map<TopicPartition, OffsetAndMetadata> openNotes(String suffix) {
    Map<TopicPartition, OffsetAndMetadata> read = PartitionOffsets.positions(admin, applicationId);
    Map<TopicPartition, OffsetAndMetadata> notes =
        PartitionOffsets.positions(admin, applicationId + suffix);
    notes
        .entrySet()
        .removeIf(
            note -> {
              OffsetAndMetadata position = read.get(note.getKey());
              return position != null && position.offset() > note.getValue().offset();
            });
    return notes;
  }

  private List<String> open(String suffix) {
    try {
      SortedMap<String, String> open = new TreeMap<>();
      openNotes(suffix)
          .forEach((partition, note) -> open.put(partition.toString(), note.metadata()));
      return List.copyOf(open.values());
    } catch (KafkaException e) {
      // Without the right to ask, as on a cluster whose grants are of an earlier version, the list
      // is empty.
      return List.of();
    }
  }
}
