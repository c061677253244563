package cn.qianhu.audit.archive;

import cn.qianhu.client.BatchListener;
import cn.qianhu.contract.log.TopicReader;
import cn.qianhu.contract.topic.PartitionMark;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.wire.SchemaLookup;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Writes the raw topics into an archive, segment after segment. Each is in the manifest when it is
 * complete, and the next begins where it ended: a run that is interrupted can go on, and the next
 * run adds what has come since.
 */
public final class ArchiveWriter {

  private static final int RECORDS_OF_A_SEGMENT = 100_000;

  private final Consumer<byte[], byte[]> consumer;
  private final List<Topic> topics;
  private final String namespace;
  private final ArchiveFolder folder;
  private final SchemasInUse schemas;
  private final BatchListener batchListener;
  private Manifest manifest;
  private long written;
  private long total;

  /**
   * @param consumer read-committed, without a group, for this object alone
   * @param topics the raw ones, or all that nothing could make again
   * @param cluster id of the cluster; an archive holds records of one only
   */
  public ArchiveWriter(
      Consumer<byte[], byte[]> consumer,
      List<Topic> topics,
      SchemaLookup schemas,
      String cluster,
      String namespace,
      Path folder,
      BatchListener batchListener) {
    this.consumer = consumer;
    this.topics = List.copyOf(topics);
    this.namespace = namespace;
    this.folder = new ArchiveFolder(folder);
    this.schemas = new SchemasInUse(schemas);
    this.batchListener = batchListener;
    this.manifest = this.folder.manifest().orElseGet(() -> Manifest.empty(cluster, namespace));
    requireSame("cluster", manifest.cluster(), cluster);
    requireSame("namespace", manifest.namespace(), namespace);
  }

  private static void requireSame(String what, String archived, String asked) {
    if (!archived.equals(asked)) {
      throw new ArchiveException(
          "it was taken from "
              + what
              + " '"
              + archived
              + "', not '"
              + asked
              + "'; choose another folder");
    }
  }

  /** Writes all that is committed now, and returns the digest of the manifest. */
  public String write() {
    batchListener.step("存档原始事件", "archiving the raw events");
    Map<TopicPartition, Long> ends = new LinkedHashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Topic topic : topics) {
      List<TopicPartition> partitions = TopicReader.partitions(consumer, topic.name(namespace));
      counts.put(topic.name(namespace), partitions.size());
      ends.putAll(new TopicReader<>(consumer).ends(partitions));
    }
    manifest = manifest.with(counts, number(counts));
    total =
        ends.entrySet().stream().mapToLong(end -> end.getValue() - nextOffset(end.getKey())).sum();
    ends.forEach(this::requireLonger);
    ends.forEach(this::write);
    folder.write(manifest);
    return folder.digest();
  }

  /** Records taken in this run. */
  public long recordCount() {
    return written;
  }

  /** The number of the site, whatever some of its topics have now. */
  private int number(Map<String, Integer> counts) {
    return PartitionMark.read(consumer.listTopics().keySet(), namespace)
        .orElse(Collections.min(counts.values()));
  }

  /** A topic that was recreated is another log: what comes would not go on where it ended. */
  private void requireLonger(TopicPartition partition, long end) {
    if (end < nextOffset(partition)) {
      throw new ArchiveException(
          "it has records of "
              + partition
              + " up to "
              + nextOffset(partition)
              + ", and the topic ends at "
              + end
              + ": it was made anew; choose another folder");
    }
  }

  private void write(TopicPartition partition, long end) {
    long from = nextOffset(partition);
    while (from < end) {
      from = writeSegment(partition, from, end);
    }
  }

  /** The offset at which the archive goes on in a partition. */
  private long nextOffset(TopicPartition partition) {
    return manifest.end(partition.topic(), partition.partition());
  }

  /** Writes the next segment, and returns where it ended. */
  private long writeSegment(TopicPartition partition, long first, long end) {
    String name = "%s/%d/%020d.avro".formatted(partition.topic(), partition.partition(), first);
    Path file = folder.resolve(name);
    Path half = folder.resolve(name + ".part");
    try {
      Files.createDirectories(file.getParent());
      LongSummaryStatistics times = new LongSummaryStatistics();
      long next;
      try (DataFileWriter<GenericRecord> avro = open(half, name)) {
        next =
            new TopicReader<>(consumer)
                .read(
                    partition,
                    first,
                    end,
                    () -> times.getCount() < RECORDS_OF_A_SEGMENT,
                    record -> take(record, avro, times));
      }
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
      finish(
          new ArchiveSegment(
              name,
              partition.topic(),
              partition.partition(),
              first,
              next,
              times.getCount(),
              ArchiveFolder.digest(file),
              times.getCount() == 0 ? null : times.getMin(),
              times.getCount() == 0 ? null : times.getMax()));
      return next;
    } catch (IOException e) {
      throw new UncheckedIOException("The segment " + file + " cannot be written.", e);
    }
  }

  private void take(
      ConsumerRecord<byte[], byte[]> record,
      DataFileWriter<GenericRecord> avro,
      LongSummaryStatistics times) {
    try {
      avro.append(ArchiveRecord.of(record));
    } catch (IOException e) {
      throw new UncheckedIOException("A record cannot be archived.", e);
    }
    schemas.note(record.value());
    times.accept(record.timestamp());
  }

  /**
   * The mark between the blocks of a file is not left to chance: the same records, the same file.
   */
  private static DataFileWriter<GenericRecord> open(Path file, String name) throws IOException {
    return new DataFileWriter<GenericRecord>(new GenericDatumWriter<>(ArchiveRecord.SCHEMA))
        .setCodec(CodecFactory.deflateCodec(CodecFactory.DEFAULT_DEFLATE_LEVEL))
        .create(
            ArchiveRecord.SCHEMA,
            new BufferedOutputStream(Files.newOutputStream(file)),
            ArchiveFolder.mark(name));
  }

  private void finish(ArchiveSegment segment) {
    manifest = manifest.with(segment, schemas.byId());
    folder.write(manifest);
    written += segment.records();
    batchListener.at(written, total);
  }
}
