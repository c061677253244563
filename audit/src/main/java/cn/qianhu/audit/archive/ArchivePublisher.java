package cn.qianhu.audit.archive;

import cn.qianhu.audit.log.DerivedTopics;
import cn.qianhu.client.BatchListener;
import cn.qianhu.client.Clients;
import cn.qianhu.client.TopicReadiness;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.contract.log.PartitionOffsets;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.contract.topic.PartitionSurvey;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.TopicCreation;
import cn.qianhu.contract.wire.SchemaLookup;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.SchemaParser;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * Puts the records of an archive back onto topics of the site that it was taken from: topics that
 * have another number of partitions than the site, or none of the records, are recreated and
 * filled. Every record keeps key, value, headers and time, and its partition and offset.
 *
 * <p>Records that came to a wrong partition because the number of partitions had been changed come
 * to the one of their key, behind all others, in their order. That is the order in which they were
 * sent: before the change a key's records stood in its one partition, and afterwards in the other.
 */
public final class ArchivePublisher {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String TRANSACTIONS = "unarchive";

  private final Clients clients;
  private final Admin admin;
  private final String namespace;
  private final ArchiveFolder folder;
  private final Manifest manifest;
  private final UnfinishedTopics unfinished;
  private final BatchListener batchListener;

  /**
   * @param admin remains the caller's to close
   */
  public ArchivePublisher(
      Clients clients, Admin admin, String namespace, Path archive, BatchListener batchListener) {
    this.clients = clients;
    this.admin = admin;
    this.namespace = namespace;
    this.folder = new ArchiveFolder(archive);
    this.manifest =
        folder
            .manifest()
            .orElseThrow(
                () -> new ArchiveException(archive + " has no manifest: it is no archive"));
    this.unfinished = new UnfinishedTopics(archive);
    this.batchListener = batchListener;
    if (!manifest.namespace().equals(namespace)) {
      throw new ArchiveException(
          "it was taken from namespace '" + manifest.namespace() + "', not '" + namespace + "'");
    }
  }

  /**
   * The result for a topic.
   *
   * @param records that were written
   * @param moved of them, into the partition of their key
   * @param shifted of the others, which could not be given the offset that they had
   */
  public record TopicSummary(String topic, long records, long moved, long shifted) {}

  /** The topics that are to be recreated. */
  public List<Topic> topics() {
    PartitionSurvey survey = survey();
    int number = number(survey);
    return DerivedTopics.others().stream()
        .map(topic -> topic.in(namespace))
        .filter(
            topic ->
                isOther(topic, survey, number)
                    || unfinished.names(topic.name())
                    || (holds(topic) && isEmpty(topic.name(), survey)))
        .toList();
  }

  private boolean holds(Topic topic) {
    return manifest.of(topic.name()).stream().anyMatch(segment -> segment.records() > 0);
  }

  private static boolean isOther(Topic topic, PartitionSurvey survey, int number) {
    return survey.counts().getOrDefault(topic.name(), number) != number;
  }

  private boolean isEmpty(String topic, PartitionSurvey survey) {
    return ends(topic, survey).values().stream().allMatch(end -> end == 0);
  }

  /** The ends of a topic's partitions; none where there is no such topic. */
  private Map<TopicPartition, Long> ends(String topic, PartitionSurvey survey) {
    List<TopicPartition> partitions =
        IntStream.range(0, survey.counts().getOrDefault(topic, 0))
            .mapToObj(partition -> new TopicPartition(topic, partition))
            .toList();
    return PartitionOffsets.ends(admin, partitions, IsolationLevel.READ_UNCOMMITTED);
  }

  private PartitionSurvey survey() {
    return PartitionSurvey.of(admin, namespace);
  }

  private static int number(PartitionSurvey survey) {
    return survey
        .number()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "集群上没有千户的主题，请先部署 / the cluster has no topics of Qianhu yet: deploy first"
                        + " (qianhu deploy --partitions N)"));
  }

  /**
   * Recreates topics and fills them. After an interruption it is run again from the beginning.
   *
   * @throws ArchiveException where the archive does not hold all records of a topic
   */
  public List<TopicSummary> run(List<Topic> topics) {
    int number = number(survey());
    requireSchemas();
    topics.forEach(this::requireArchived);
    List<TopicSummary> filled = new ArrayList<>();
    try (Producer<byte[], byte[]> plain = clients.bytesProducer();
        Producer<byte[], byte[]> transactional = clients.bytesProducer(namespace + TRANSACTIONS)) {
      transactional.initTransactions();
      for (Topic topic : topics) {
        batchListener.step("写回 " + topic.name(), "putting back " + topic.name());
        unfinished.begin(topic.name());
        makeAnew(topic, number);
        filled.add(
            new TopicCopy(admin, folder, manifest, topic, number).write(plain, transactional));
        unfinished.end(topic.name());
      }
    }
    return filled;
  }

  /** Refuses a topic with records that the archive does not have: they would be lost. */
  private void requireArchived(Topic topic) {
    if (unfinished.names(topic.name())) {
      return;
    }
    ends(topic.name(), survey())
        .forEach(
            (partition, end) -> {
              long archived = manifest.end(partition.topic(), partition.partition());
              if (archived < end) {
                throw new ArchiveException(
                    "it ends at "
                        + archived
                        + " of "
                        + partition
                        + ", and the topic at "
                        + end
                        + ": stop everything, and run qianhu archive --all once more");
              }
            });
  }

  /** Records name their schemas by number. */
  private void requireSchemas() {
    SchemaLookup registry = clients.schemas();
    manifest
        .schemas()
        .forEach(
            (id, schema) -> {
              if (!new SchemaParser().parse(schema).mainSchema().equals(registry.schemaOf(id))) {
                throw new ArchiveException(
                    "schema "
                        + id
                        + " of the registry is another than that of the archive: use the registry"
                        + " of the site, or put its own topics back first");
              }
            });
  }

  private void makeAnew(Topic topic, int number) {
    List<String> names = List.of(topic.name());
    if (Answer.of(admin.listTopics().names()).contains(topic.name())) {
      Answer.of(admin.deleteTopics(names).all(), "The topic could not be deleted.");
      TopicReadiness.awaitGone(admin, names, PATIENCE);
    }
    new TopicCreation(admin, number, Deployment.BROKERS_DEFAULT)
        .createAnew(topic, manifest.timeSettings(topic.name(), Instant.now()));
    TopicReadiness.await(admin, names, PATIENCE);
  }
}
