package cn.qianhu.contract.topic;

import cn.qianhu.contract.form.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * The numbers of partitions of the raw topics, by which records are placed. They are read once, at
 * the start; later changes are watched elsewhere ({@code PartitionWatch}).
 *
 * @param byTopic by name, the namespace left out; other topics are left aside, and a topic that is
 *     not there has a number that nobody knows
 */
public record RawPartitions(Map<String, Integer> byTopic) {

  /** The number where nobody knows it. */
  public static final int UNKNOWN = 0;

  private static final List<Topic> TOPICS = Kind.all().stream().map(Topics::of).toList();

  public RawPartitions {
    Map<String, Integer> given = byTopic;
    byTopic =
        TOPICS.stream()
            .map(Topic::name)
            .filter(given::containsKey)
            .collect(Collectors.toUnmodifiableMap(name -> name, given::get));
  }

  /** Partitions of which no number is known, so that only the key of a record can be checked. */
  public static RawPartitions unknown() {
    return new RawPartitions(Map.of());
  }

  /** The same number of partitions for all topics. */
  public static RawPartitions same(int partitions) {
    return new RawPartitions(
        TOPICS.stream().collect(Collectors.toMap(Topic::name, unused -> partitions)));
  }

  /** The numbers that a cluster has now; all raw topics must be there. */
  public static RawPartitions of(Admin admin, String namespace) {
    List<String> names = TOPICS.stream().map(topic -> topic.name(namespace)).toList();
    return of(
        Answer.of(
                admin.describeTopics(names).allTopicNames(),
                "Kafka does not say how many partitions the raw topics have.")
            .values()
            .stream()
            .flatMap(
                topic ->
                    topic.partitions().stream()
                        .map(each -> new TopicPartition(topic.name(), each.partition())))
            .toList(),
        namespace);
  }

  /** The numbers for a client that only reads, and may not see all topics. */
  public static RawPartitions of(
      Consumer<?, ?> consumer, String namespace, Collection<Kind> kinds) {
    return of(
        kinds.stream()
            .flatMap(kind -> consumer.partitionsFor(Topics.of(kind).name(namespace)).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList(),
        namespace);
  }

  /** The numbers by a list of partitions; those of other topics are left out. */
  public static RawPartitions of(Collection<TopicPartition> partitions, String namespace) {
    Map<String, String> names =
        TOPICS.stream().collect(Collectors.toMap(topic -> topic.name(namespace), Topic::name));
    return new RawPartitions(
        partitions.stream()
            .map(TopicPartition::topic)
            .filter(names::containsKey)
            .collect(
                Collectors.groupingBy(
                    names::get,
                    Collectors.collectingAndThen(Collectors.counting(), Long::intValue))));
  }

  /** The number of the topic of a kind, or {@link #UNKNOWN}. */
  public int of(Kind kind) {
    return byTopic.getOrDefault(Topics.of(kind).name(), UNKNOWN);
  }

  /** Whether the number of every topic is known. */
  public boolean isKnown() {
    return Kind.all().stream().allMatch(kind -> of(kind) != UNKNOWN);
  }
}
