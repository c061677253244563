package cn.qianhu.center.deploy;

import cn.qianhu.center.cluster.Cluster;
import cn.qianhu.center.cluster.TopicReadiness;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.TopicCreation;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.SchemaRegistration;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The step before anything runs: topics and schemas. Safe to repeat. */
public final class Deployment {

  /** Lets the broker decide. */
  public static final short BROKERS_DEFAULT = -1;

  /** How long new partitions may take to open. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private Deployment() {}

  /** How many partitions the topics of a namespace have; empty where it has none. */
  public static OptionalInt partitions(Admin admin, String namespace) {
    String name = Topics.BUSINESS_DATE.name(namespace);
    try {
      return OptionalInt.of(
          Answer.of(
                  admin.describeTopics(List.of(name)).allTopicNames(),
                  "The topics cannot be described.")
              .get(name)
              .partitions()
              .size());
    } catch (KafkaException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return OptionalInt.empty();
      }
      throw e;
    }
  }

  /**
   * Creates the topics that are missing and registers the schemas.
   *
   * @param namespace prefix of all topics
   * @param partitions of each topic, where it is created
   * @param replication of each topic, or {@link #BROKERS_DEFAULT}
   */
  public static void deploy(
      Admin admin, Cluster cluster, String namespace, int partitions, short replication) {
    List<Topic> topics = Topics.in(namespace);
    new TopicCreation(admin, partitions, replication).create(topics);
    TopicReadiness.await(admin, topics.stream().map(Topic::name).toList(), PATIENCE);
    SchemaRegistration.at(cluster.registryUrl()).register(topics);
  }
}
