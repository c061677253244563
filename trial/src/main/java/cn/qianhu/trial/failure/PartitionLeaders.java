package cn.qianhu.trial.failure;

import cn.qianhu.contract.topic.Answer;
import cn.qianhu.kit.Until;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewPartitionReassignment;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.ElectionType;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;

/** The leaders of partitions: of all, or of those of one topic. */
final class PartitionLeaders {

  private final Admin admin;

  /** Null for all. */
  private final String topic;

  private PartitionLeaders(Admin admin, String topic) {
    this.admin = admin;
    this.topic = topic;
  }

  static PartitionLeaders ofAll(Admin admin) {
    return new PartitionLeaders(admin, null);
  }

  static PartitionLeaders of(Admin admin, String topic) {
    return new PartitionLeaders(admin, topic);
  }

  /** The replica after the leader comes first, and is then asked to lead. */
  void move() {
    Map<TopicPartition, Optional<NewPartitionReassignment>> others = new HashMap<>();
    for (TopicDescription each : topics()) {
      for (TopicPartitionInfo partition : each.partitions()) {
        List<Integer> replicas =
            new ArrayList<>(partition.replicas().stream().map(Node::id).toList());
        Collections.rotate(replicas, -1 - replicas.indexOf(partition.leader().id()));
        others.put(
            new TopicPartition(each.name(), partition.partition()),
            Optional.of(new NewPartitionReassignment(replicas)));
      }
    }
    Answer.of(admin.alterPartitionReassignments(others).all());
    Until.holds(
        "all partitions have their new order",
        ScenarioEnvironment.PATIENCE,
        () -> Answer.of(admin.listPartitionReassignments().reassignments()).isEmpty());
    Set<TopicPartition> all = new HashSet<>(others.keySet());
    Answer.of(admin.electLeaders(ElectionType.PREFERRED, all).partitions());
    Until.holds("every partition has its new leader", ScenarioEnvironment.PATIENCE, this::allLed);
  }

  /** The broker that leads the first partition. */
  int first() {
    return topics().get(0).partitions().get(0).leader().id();
  }

  private boolean allLed() {
    return topics().stream()
        .flatMap(each -> each.partitions().stream())
        .allMatch(
            partition ->
                partition.leader() != null
                    && partition.leader().id() == partition.replicas().get(0).id());
  }

  private List<TopicDescription> topics() {
    Set<String> names =
        topic == null
            ? Answer.of(admin.listTopics(new ListTopicsOptions().listInternal(true)).names())
            : Set.of(topic);
    return List.copyOf(Answer.of(admin.describeTopics(names).allTopicNames()).values());
  }
}
