package cn.qianhu.contract.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates the topics that are missing. Those that exist are left as they are. */
public final class TopicCreation {

  private final Admin admin;
  private final int partitions;
  private final short replicationFactor;

  public TopicCreation(Admin admin, int partitions, short replicationFactor) {
    this.admin = admin;
    this.partitions = partitions;
    this.replicationFactor = replicationFactor;
  }

  /**
   * Creates those of the topics that are missing.
   *
   * @return the names of the topics created
   * @throws IllegalStateException if a topic exists with another number of partitions: nothing has
   *     been created then
   */
  public List<String> create(Collection<Topic> topics) {
    Map<String, Integer> existing = partitionsOfExisting(topics);
    refuseOtherCounts(existing);
    List<Topic> missing =
        topics.stream().filter(topic -> !existing.containsKey(topic.name())).toList();
    List<String> created = new ArrayList<>();
    Map<String, KafkaFuture<Void>> answers =
        admin.createTopics(missing.stream().map(this::newTopic).toList()).values();
    answers.forEach(
        (name, answer) -> {
          if (done(name, answer)) {
            created.add(name);
          }
        });
    return created;
  }

  /**
   * Creates a topic in the place of one that was deleted a moment ago. The controller knows that it
   * is gone; the brokers may still answer with the number of partitions that it had.
   *
   * @param settings in place of those of the catalogue, where there are any
   */
  public void createAnew(Topic topic, Map<String, String> settings) {
    Map<String, String> configs = new TreeMap<>(topic.configs());
    configs.putAll(settings);
    Answer.of(
        admin.createTopics(List.of(newTopic(topic).configs(configs))).all(),
        "Topic " + topic.name() + " could not be created.");
  }

  private NewTopic newTopic(Topic topic) {
    return new NewTopic(topic.name(), partitions, replicationFactor).configs(topic.configs());
  }

  /**
   * Whether the topic was created; false where another instance that starts at the same moment was
   * faster, which does no harm.
   */
  private static boolean done(String name, KafkaFuture<Void> answer) {
    try {
      Answer.of(answer);
      return true;
    } catch (TopicExistsException createdByAnother) {
      return false;
    } catch (KafkaException e) {
      throw new KafkaException("Topic " + name + " could not be created: " + e.getMessage(), e);
    }
  }

  private Map<String, Integer> partitionsOfExisting(Collection<Topic> topics) {
    List<String> names = topics.stream().map(Topic::name).toList();
    Map<String, KafkaFuture<TopicDescription>> answers =
        admin.describeTopics(names).topicNameValues();
    return names.stream()
        .filter(name -> exists(answers.get(name)))
        .collect(
            Collectors.toMap(
                name -> name, name -> Answer.of(answers.get(name)).partitions().size()));
  }

  private static boolean exists(KafkaFuture<TopicDescription> answer) {
    try {
      Answer.of(answer);
      return true;
    } catch (UnknownTopicOrPartitionException e) {
      return false;
    }
  }

  private void refuseOtherCounts(Map<String, Integer> existing) {
    String others =
        existing.entrySet().stream()
            .filter(topic -> topic.getValue() != partitions)
            .map(topic -> topic.getKey() + " has " + topic.getValue())
            .sorted()
            .collect(Collectors.joining(", "));
    if (!others.isEmpty()) {
      throw new IllegalStateException(
          "All topics need the same number of partitions, here "
              + partitions
              + ", but "
              + others
              + ". The number cannot be changed once records stand on a topic: set the configured"
              + " number to that of the existing topics, or use another namespace.");
    }
  }
}
