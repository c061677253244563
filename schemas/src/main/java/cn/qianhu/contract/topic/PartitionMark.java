package cn.qianhu.contract.topic;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The number of partitions that a site was deployed with, written down where nobody changes it by
 * mistake: in the name of a topic without records. Kafka lets everybody who may alter a topic raise
 * its number of partitions, of all topics at once too, so that no number of partitions that is
 * asked for later can say what it was; but no topic can be given another name.
 */
public final class PartitionMark {

  /** The beginning of the mark's name, behind the namespace. */
  public static final String PREFIX = "site.partitions.";

  private static final String NUMBER = "[1-9][0-9]{0,5}";

  private PartitionMark() {}

  /** Name of the mark of a number. */
  public static String name(String namespace, int number) {
    return namespace + PREFIX + number;
  }

  /**
   * The number that a site is marked with: the smallest, should there be several marks.
   *
   * @param topics names of all topics that there are
   */
  public static OptionalInt read(Collection<String> topics, String namespace) {
    String prefix = namespace + PREFIX;
    return topics.stream()
        .filter(topic -> topic.startsWith(prefix))
        .map(topic -> topic.substring(prefix.length()))
        .filter(rest -> rest.matches(NUMBER))
        .mapToInt(Integer::parseInt)
        .min();
  }

  /**
   * Marks a site, unless it is marked.
   *
   * @param replication of the mark, as of all topics
   */
  public static void write(Admin admin, String namespace, int number, short replication) {
    if (read(Answer.of(admin.listTopics().names(), "Topics cannot be listed."), namespace)
        .isPresent()) {
      return;
    }
    NewTopic mark =
        new NewTopic(name(namespace, number), 1, replication)
            .configs(Map.of("retention.ms", Long.toString(Topic.FOR_EVER.toMillis())));
    try {
      Answer.of(admin.createTopics(List.of(mark)).all());
    } catch (TopicExistsException markedByAnother) {
      return;
    }
  }
}
