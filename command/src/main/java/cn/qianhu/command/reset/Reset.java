package cn.qianhu.command.reset;

import cn.qianhu.audit.log.DerivedTopics;
import cn.qianhu.client.Cluster;
import cn.qianhu.client.TopicReadiness;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.command.status.StreamsGroup;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.contract.topic.PartitionSurvey;
import cn.qianhu.contract.topic.PartitionsChangedException;
import cn.qianhu.streams.app.StopRecords;
import cn.qianhu.streams.app.StreamsSettings;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;

/**
 * Deletes all that the streams ever made, so that they make it again from the raw topics: facts,
 * results, the ledger, changelogs and the positions of the group. Raw topics are not touched, and
 * neither is the log of alerts, which records what was raised and when, and cannot be made again.
 */
public final class Reset {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Admin admin;
  private final Cluster cluster;
  private final String namespace;
  private final String applicationId;

  public Reset(Admin admin, Cluster cluster, String namespace) {
    this.admin = admin;
    this.cluster = cluster;
    this.namespace = namespace;
    this.applicationId = StreamsSettings.applicationId(namespace);
  }

  /** Names of all topics that would be taken away. */
  public List<String> topics() {
    Set<String> there =
        Answer.of(admin.listTopics(new ListTopicsOptions().listInternal(true)).names());
    Stream<String> changelogs =
        there.stream().filter(name -> name.startsWith(applicationId + "-")).sorted();
    return Stream.concat(
            DerivedTopics.all().stream()
                .map(topic -> topic.name(namespace))
                .filter(there::contains),
            changelogs)
        .toList();
  }

  /**
   * Deletes the topics, and recreates those of the catalogue. The group goes first: it cannot be
   * deleted while it has members.
   *
   * @throws IllegalStateException while an instance of the streams is running
   * @throws PartitionsChangedException where topics that stay have another number of partitions
   */
  public void run() {
    int partitions =
        Deployment.partitions(admin, namespace)
            .orElseThrow(() -> new IllegalStateException("There is nothing to reset."));
    List<String> topics = topics();
    requireUnchanged(topics);
    forgetPositions();
    Answer.of(admin.deleteTopics(topics).all(), "The topics could not be deleted.");
    TopicReadiness.awaitGone(admin, topics, PATIENCE);
    Deployment.deploy(admin, cluster, namespace, partitions, Deployment.BROKERS_DEFAULT);
  }

  /**
   * Removes the remaining members of the group, when the caller knows that no instance runs any
   * more. An instance that has stopped keeps its place until its session has ended, for the better
   * part of a minute.
   */
  public void takeMembersOut() {
    if (StreamsGroup.of(admin, applicationId).hasMembers()) {
      Answer.of(
          admin
              .removeMembersFromConsumerGroup(
                  applicationId, new RemoveMembersFromConsumerGroupOptions())
              .all());
    }
  }

  /**
   * Requires that topics that stay are unchanged: rebuilding what is derived from them would not
   * mend them.
   */
  private void requireUnchanged(List<String> topics) {
    PartitionSurvey survey = PartitionSurvey.of(admin, namespace);
    SortedMap<String, Integer> staying = new TreeMap<>(survey.counts());
    staying.keySet().removeAll(topics);
    new PartitionSurvey(survey.number(), staying)
        .change()
        .ifPresent(
            change -> {
              throw new PartitionsChangedException(change);
            });
  }

  private void forgetPositions() {
    for (String notes : StopRecords.groups(applicationId)) {
      boolean unused = isDeleted(admin.deleteConsumerGroups(List.of(notes)).all());
    }
    try {
      if (!isDeleted(admin.deleteConsumerGroups(List.of(applicationId)).all())) {
        boolean unused = isDeleted(admin.deleteStreamsGroups(List.of(applicationId)).all());
      }
    } catch (GroupNotEmptyException e) {
      throw new IllegalStateException(
          "流处理仍在运行，请先停止所有实例；被强行终止的实例须等其会话超时 / streams are still running:"
              + " stop all instances first, or wait until the session of a killed one has ended",
          e);
    }
  }

  /** Whether the group was there and is deleted; a group of another protocol does not count. */
  private static boolean isDeleted(KafkaFuture<Void> answer) {
    try {
      Answer.of(answer);
      return true;
    } catch (GroupIdNotFoundException e) {
      return false;
    }
  }
}
