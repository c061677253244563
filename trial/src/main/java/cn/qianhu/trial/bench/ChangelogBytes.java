package cn.qianhu.trial.bench;

import cn.qianhu.contract.log.TopicReader;
import cn.qianhu.contract.topic.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The bytes on the changelogs of a ground: what the streams wrote to remember what they know.
 *
 * @param written bytes of keys and values before compression, of committed records, by store
 * @param onDisk bytes that the broker keeps, compressed and with everything around them
 */
record ChangelogBytes(Map<String, Long> written, long onDisk) {

  private static final String SUFFIX = "-changelog";

  static ChangelogBytes of(BenchFixture fixture) {
    try (Admin admin = fixture.clients().admin();
        Consumer<byte[], byte[]> reader = fixture.clients().bytesReader()) {
      List<TopicPartition> partitions = partitions(admin, reader, fixture);
      return new ChangelogBytes(written(reader, partitions, fixture), onDisk(admin, partitions));
    }
  }

  private static List<TopicPartition> partitions(
      Admin admin, Consumer<?, ?> reader, BenchFixture fixture) {
    List<TopicPartition> partitions = new ArrayList<>();
    Answer.of(admin.listTopics().names(), "The topics cannot be listed.").stream()
        .filter(topic -> topic.startsWith(fixture.namespace()) && topic.endsWith(SUFFIX))
        .sorted()
        .forEach(topic -> partitions.addAll(TopicReader.partitions(reader, topic)));
    return partitions;
  }

  private static Map<String, Long> written(
      Consumer<byte[], byte[]> reader, List<TopicPartition> partitions, BenchFixture fixture) {
    Map<String, Long> written = new TreeMap<>();
    String before = fixture.streams().applicationId() + "-";
    TopicReader<byte[], byte[]> topics = new TopicReader<>(reader);
    topics.read(
        topics.ends(partitions),
        record -> {
          String topic = record.topic();
          String store = topic.substring(before.length(), topic.length() - SUFFIX.length());
          written.merge(store, bytes(record), Long::sum);
        });
    return written;
  }

  private static long bytes(ConsumerRecord<byte[], byte[]> record) {
    return Math.max(0L, record.serializedKeySize()) + Math.max(0L, record.serializedValueSize());
  }

  private static long onDisk(Admin admin, List<TopicPartition> partitions) {
    List<Integer> brokers =
        Answer.of(admin.describeCluster().nodes(), "The cluster cannot be described.").stream()
            .map(node -> node.id())
            .toList();
    return Answer.of(
            admin.describeLogDirs(brokers).allDescriptions(), "The log folders are not told.")
        .values()
        .stream()
        .flatMap(folders -> folders.values().stream())
        .flatMap(folder -> folder.replicaInfos().entrySet().stream())
        .filter(replica -> partitions.contains(replica.getKey()))
        .mapToLong(replica -> replica.getValue().size())
        .sum();
  }

  /** The bytes that came since. */
  ChangelogBytes since(ChangelogBytes earlier) {
    Map<String, Long> more = new TreeMap<>(written);
    earlier.written.forEach((store, bytes) -> more.merge(store, -bytes, Long::sum));
    return new ChangelogBytes(more, onDisk - earlier.onDisk);
  }

  /** The figures for each of a number of records. */
  List<BenchFigure> perRecord(String subject, long records) {
    List<BenchFigure> figures = new ArrayList<>();
    written.forEach(
        (store, bytes) -> {
          if (bytes != 0) {
            figures.add(
                BenchFigure.of(
                    subject, "changelog of " + store, bytes / (double) records, "bytes/reading"));
          }
        });
    double all = written.values().stream().mapToLong(Long::longValue).sum();
    figures.add(BenchFigure.of(subject, "all changelogs", all / records, "bytes/reading"));
    figures.add(
        BenchFigure.of(
            subject, "all changelogs on disk", onDisk / (double) records, "bytes/reading"));
    return figures;
  }
}
