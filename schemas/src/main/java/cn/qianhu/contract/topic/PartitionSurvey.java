package cn.qianhu.contract.topic;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The numbers of partitions that the topics of the catalogue have now, as far as the client may see
 * them.
 *
 * @param marked the number that the site was deployed with; empty where it was deployed before
 *     sites were marked, or where the mark may not be seen
 * @param counts by topic, namespace included
 */
public record PartitionSurvey(OptionalInt marked, SortedMap<String, Integer> counts) {

  public PartitionSurvey {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  /**
   * Asks a cluster, for somebody who waits for it.
   *
   * @throws KafkaException where it does not answer
   */
  public static PartitionSurvey of(Admin admin, String namespace) {
    return of(admin, namespace, Patience.OF_A_PERSON);
  }

  /** The same with a patience of its own. */
  public static PartitionSurvey of(Admin admin, String namespace, Patience patience) {
    Set<String> there = topics(admin, patience);
    Set<String> ours = new HashSet<>(Topics.in(namespace).stream().map(Topic::name).toList());
    ours.retainAll(there);
    return new PartitionSurvey(PartitionMark.read(there, namespace), counts(admin, ours, patience));
  }

  /** Names of all topics that there are, as far as the client may see them. */
  static Set<String> topics(Admin admin, Patience patience) {
    return patience.await(
        admin.listTopics(new ListTopicsOptions().timeoutMs(patience.millis())).names(),
        "无法连接 Kafka 集群，请检查 --bootstrap 和网络 / the cluster does not answer: check"
            + " --bootstrap and the network");
  }

  /**
   * Surveys the same topics again, without asking which there are. A topic that was deleted since
   * is left out.
   */
  PartitionSurvey again(Admin admin) {
    return new PartitionSurvey(marked, counts(admin, counts.keySet(), Patience.OF_A_PERSON));
  }

  /** The earlier survey, with no partition where a topic is gone. */
  PartitionSurvey withMissing(PartitionSurvey before) {
    SortedMap<String, Integer> all = new TreeMap<>(counts);
    before.counts.keySet().forEach(topic -> all.putIfAbsent(topic, 0));
    return new PartitionSurvey(marked, all);
  }

  private static SortedMap<String, Integer> counts(
      Admin admin, Collection<String> topics, Patience patience) {
    Map<String, KafkaFuture<TopicDescription>> answers =
        admin
            .describeTopics(
                List.copyOf(topics), new DescribeTopicsOptions().timeoutMs(patience.millis()))
            .topicNameValues();
    SortedMap<String, Integer> counts = new TreeMap<>();
    answers.forEach(
        (topic, answer) -> {
          try {
            counts.put(topic, Answer.of(answer).partitions().size());
          } catch (UnknownTopicOrPartitionException | TopicAuthorizationException gone) {
            // Deleted between the questions, or no longer to be seen.
          }
        });
    return counts;
  }

  /**
   * The number of the site: as marked; without a mark the smallest, because the number of a topic
   * can be raised and never lowered. Empty where there are no topics.
   */
  public OptionalInt number() {
    return marked.isPresent() ? marked : counts.values().stream().mapToInt(Integer::intValue).min();
  }

  /** The topics that have another number than the site's. */
  public Optional<PartitionChange> change() {
    return number().isEmpty() ? Optional.empty() : change(number().getAsInt());
  }

  /** The topics that have another number than this. */
  public Optional<PartitionChange> change(int number) {
    SortedMap<String, Integer> others = new TreeMap<>(counts);
    others.values().removeIf(count -> count == number);
    return others.isEmpty() ? Optional.empty() : Optional.of(new PartitionChange(number, others));
  }
}
