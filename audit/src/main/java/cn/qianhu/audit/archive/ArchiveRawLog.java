package cn.qianhu.audit.archive;

import cn.qianhu.audit.log.RawLog;
import cn.qianhu.audit.log.RawRecord;
import cn.qianhu.audit.log.StopPosition;
import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.wire.SchemaLookup;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * The raw log from an archive. Before a segment is read, its digest is compared with the manifest,
 * and that it goes on where the one before it ended: a byte that was changed, a file that is gone
 * and a segment that was taken out are found and named.
 */
public final class ArchiveRawLog implements RawLog {

  private final ArchiveFolder folder;
  private final Manifest manifest;
  private final StopPosition stop;

  private ArchiveRawLog(ArchiveFolder folder, Manifest manifest, StopPosition stop) {
    this.folder = folder;
    this.manifest = manifest;
    this.stop = stop;
  }

  /** The whole archive. */
  public static ArchiveRawLog open(Path path) {
    ArchiveFolder folder = new ArchiveFolder(path);
    Manifest manifest =
        folder
            .manifest()
            .orElseThrow(() -> new ArchiveException(path + " has no manifest: it is no archive"));
    Map<TopicPartition, Long> ends = new HashMap<>();
    for (ArchiveSegment segment : raw(manifest)) {
      ends.merge(
          new TopicPartition(segment.topic(), segment.partition()), segment.end(), Math::max);
    }
    return new ArchiveRawLog(folder, manifest, StopPosition.of(ends));
  }

  /** An archive may hold more than the raw log. */
  private static List<ArchiveSegment> raw(Manifest manifest) {
    Set<String> topics =
        TOPICS.stream().map(topic -> topic.name(manifest.namespace())).collect(Collectors.toSet());
    return manifest.segments().stream()
        .filter(segment -> topics.contains(segment.topic()))
        .toList();
  }

  /** The archive up to a position. */
  public ArchiveRawLog until(StopPosition position) {
    position
        .ends()
        .forEach(
            (partition, end) -> {
              if (stop.end(partition) < end) {
                throw new ArchiveException(
                    "it ends before the position: "
                        + partition
                        + " ends at "
                        + stop.end(partition)
                        + ", not at "
                        + end);
              }
            });
    return new ArchiveRawLog(folder, manifest, position);
  }

  /**
   * The log as it was known at an instant: of each partition, the records before the first later
   * one. Only segments in whose time the instant lies are read for that.
   */
  public ArchiveRawLog until(Instant instant) {
    long millis = instant.toEpochMilli();
    Map<TopicPartition, Long> ends = new HashMap<>(stop.ends());
    for (ArchiveSegment segment : raw(manifest)) {
      TopicPartition partition = new TopicPartition(segment.topic(), segment.partition());
      if (segment.isFrom(millis)) {
        ends.merge(partition, segment.first(), Math::min);
      } else if (!segment.isBefore(millis)) {
        read(
            segment,
            raw -> {
              if (raw.timestamp() >= millis) {
                ends.merge(partition, raw.source().offset(), Math::min);
              }
            });
      }
    }
    return new ArchiveRawLog(folder, manifest, StopPosition.of(ends));
  }

  /** The schemas that the records were written with: the archive brings its own. */
  public SchemaLookup schemas() {
    MockSchemaRegistryClient memory = new MockSchemaRegistryClient();
    manifest
        .schemas()
        .forEach(
            (id, schema) -> {
              try {
                memory.register("archive-" + id, new AvroSchema(schema), 1, id);
              } catch (IOException | RestClientException e) {
                throw new ArchiveException("schema " + id + " of the manifest", e);
              }
            });
    return new SchemaLookup(memory);
  }

  @Override
  public StopPosition stop() {
    return stop;
  }

  @Override
  public RawPartitions partitions() {
    return manifest.rawPartitions();
  }

  /** The number of records by the manifest; of a segment that is cut, the number of offsets. */
  @Override
  public long records() {
    return raw(manifest).stream().mapToLong(this::records).sum();
  }

  private long records(ArchiveSegment segment) {
    long end = stop.end(new TopicPartition(segment.topic(), segment.partition()));
    return segment.end() <= end ? segment.records() : Math.max(0, end - segment.first());
  }

  @Override
  public void read(Topic topic, Consumer<RawRecord> visitor) {
    List<ArchiveSegment> segments = manifest.of(topic.name(manifest.namespace()));
    ArchiveSegments.requireWithoutGaps(segments);
    segments.forEach(segment -> read(segment, visitor));
  }

  private void read(ArchiveSegment segment, Consumer<RawRecord> visitor) {
    long end = stop.end(new TopicPartition(segment.topic(), segment.partition()));
    if (segment.first() >= end) {
      return;
    }
    ArchiveSegments.read(
        folder,
        segment,
        archived -> {
          if (ArchiveRecord.offset(archived) < end) {
            visitor.accept(ArchiveRecord.raw(segment, archived));
          }
        });
  }
}
