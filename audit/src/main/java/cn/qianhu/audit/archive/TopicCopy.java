package cn.qianhu.audit.archive;

import cn.qianhu.audit.archive.ArchivePublisher.TopicSummary;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.topic.Topic;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;

/** Fills a topic that was recreated with what an archive has of it. */
final class TopicCopy {

  /** Stands in the catalogue as the key of topics whose records are written to every partition. */
  private static final String NO_KEY = "none";

  private final Admin admin;
  private final ArchiveFolder folder;
  private final Manifest manifest;
  private final Topic topic;
  private final int partitions;
  private final int before;
  private long records;
  private long moved;

  /**
   * @param topic in its namespace
   * @param partitions that it has now
   */
  TopicCopy(Admin admin, ArchiveFolder folder, Manifest manifest, Topic topic, int partitions) {
    this.admin = admin;
    this.folder = folder;
    this.manifest = manifest;
    this.topic = topic;
    this.partitions = partitions;
    this.before = manifest.partitionCount(topic.name());
    ArchiveSegments.requireWithoutGaps(manifest.of(topic.name()));
  }

  TopicSummary write(Producer<byte[], byte[]> plain, Producer<byte[], byte[]> transactional) {
    boolean keepsOffsets = topic.cleanup() == Topic.Cleanup.DELETE;
    long shifted = 0;
    for (int partition = 0; partition < partitions; partition++) {
      LogEnd end = new LogEnd(admin, new TopicPartition(topic.name(), partition));
      PartitionCopy copy = new PartitionCopy(plain, transactional, keepsOffsets ? end : null);
      int place = partition;
      read(
          partition,
          archived -> {
            if (placeOf(archived, place) == place) {
              records++;
              copy.add(
                  ArchiveRecord.offset(archived),
                  ArchiveRecord.record(topic.name(), place, archived));
            }
          });
      shifted += copy.end(manifest.end(topic.name(), partition));
    }
    writeStrays(new PartitionCopy(plain, transactional, null));
    return new TopicSummary(topic.name(), records, moved, shifted);
  }

  /** Writes records in wrong partitions behind all others, since they came later. */
  private void writeStrays(PartitionCopy copy) {
    for (int partition = 0; partition < before; partition++) {
      int from = partition;
      read(
          partition,
          archived -> {
            int place = placeOf(archived, from);
            if (place != from && !topic.key().equals(NO_KEY)) {
              records++;
              moved++;
              copy.add(-1, ArchiveRecord.record(topic.name(), place, archived));
            }
          });
    }
    long unused = copy.end(0);
  }

  /**
   * The partition for a record: the one it was in, unless it was there only because there were more
   * partitions. A record that somebody put elsewhere for another reason stays, for all to see.
   */
  private int placeOf(GenericRecord archived, int partition) {
    byte[] key = ArchiveRecord.key(archived);
    if (key == null || topic.key().equals(NO_KEY)) {
      return partition % partitions;
    }
    boolean isByOtherNumber =
        before != partitions && partition == Placement.partitionOf(key, before);
    return isByOtherNumber || partition >= partitions
        ? Placement.partitionOf(key, partitions)
        : partition;
  }

  private void read(int partition, Consumer<GenericRecord> visitor) {
    List<ArchiveSegment> segments =
        manifest.of(topic.name()).stream()
            .filter(segment -> segment.partition() == partition)
            .toList();
    segments.forEach(segment -> ArchiveSegments.read(folder, segment, visitor));
  }
}
