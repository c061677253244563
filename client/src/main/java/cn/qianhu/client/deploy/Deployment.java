package cn.qianhu.client.deploy;

import cn.qianhu.client.Cluster;
import cn.qianhu.client.TopicReadiness;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.topic.PartitionMark;
import cn.qianhu.contract.topic.PartitionSurvey;
import cn.qianhu.contract.topic.PartitionsChangedException;
import cn.qianhu.contract.topic.SiteMark;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.TopicCreation;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.SchemaRegistration;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.apache.kafka.clients.admin.Admin;

/** The step before anything runs: topics and schemas. Safe to repeat. */
public final class Deployment {

  /** Lets the broker decide. */
  public static final short BROKERS_DEFAULT = -1;

  /** The time that new partitions may take to open. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private Deployment() {}

  /**
   * The number of partitions that the topics of a namespace were made with, or are to be made with
   * again; empty where there never were any. Topics that have another number now do not count.
   */
  public static OptionalInt partitions(Admin admin, String namespace) {
    return PartitionSurvey.of(admin, namespace).number();
  }

  /** Whether a namespace has topics. */
  private static boolean isDeployed(Admin admin, String namespace) {
    return !PartitionSurvey.of(admin, namespace).counts().isEmpty();
  }

  private static void requireUnchanged(PartitionSurvey survey, int partitions) {
    survey
        .change()
        .ifPresent(
            change -> {
              throw new PartitionsChangedException(change);
            });
    if (survey.marked().orElse(partitions) != partitions) {
      int marked = survey.marked().getAsInt();
      throw new IllegalStateException(
          "本站点部署时为 "
              + marked
              + " 个分区，不可改为 "
              + partitions
              + " 个：请用 --partitions "
              + marked
              + "，或换一个 --namespace / this site was deployed with "
              + marked
              + " partitions, not "
              + partitions
              + ", and keeps them: say --partitions "
              + marked
              + ", or use another --namespace");
    }
  }

  /**
   * Creates the topics that are missing and registers the schemas. The number of partitions is
   * marked, so that a later change of the topics is noticed.
   *
   * @param namespace prefix of all topics
   * @param partitions of each topic, where it is created
   * @param replication of each topic, or {@link #BROKERS_DEFAULT}
   * @throws PartitionsChangedException if topics have another number than they were made with
   * @throws IllegalStateException if they have another number than was asked for
   */
  public static void deploy(
      Admin admin, Cluster cluster, String namespace, int partitions, short replication) {
    requireUnchanged(PartitionSurvey.of(admin, namespace), partitions);
    List<Topic> topics = Topics.in(namespace);
    new TopicCreation(admin, partitions, replication).create(topics);
    TopicReadiness.await(admin, topics.stream().map(Topic::name).toList(), PATIENCE);
    PartitionMark.write(admin, namespace, partitions, replication);
    SchemaRegistration.at(cluster.registryUrl()).register(topics);
  }

  /**
   * Deploys the topics of a site, which they are marked with.
   *
   * @param changing whether the site may be another than the topics were begun with
   * @throws IllegalStateException if it is another, and that was not said
   */
  public static void deploy(
      Admin admin,
      Cluster cluster,
      String namespace,
      int partitions,
      short replication,
      Site site,
      boolean changing) {
    boolean deployed = isDeployed(admin, namespace);
    SiteMark.declare(admin, namespace, site, deployed, changing, replication);
    deploy(admin, cluster, namespace, partitions, replication);
  }
}
