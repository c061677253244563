package cn.qianhu.trial.failure;

import cn.qianhu.contract.topic.Answer;
import cn.qianhu.trial.process.JavaProcess;
import cn.qianhu.trial.process.Until;
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

/** Brokers go and come back, and partitions change their leaders. */
final class BrokerFailures {

  private static final int AWAY_PERCENT = 30;

  private BrokerFailures() {}

  static List<Scenario> all() {
    return List.of(
        new Disturbance(
            "broker-lost",
            "三个 Kafka 节点之一被杀死，其间继续上报，再启动",
            "one of three brokers is killed; reports go on; it is started again",
            scene -> {
              JavaProcess broker = scene.cluster().brokers().get(1);
              broker.kill();
              scene.load().awaitPercentMore(AWAY_PERCENT);
              broker.start();
            }),
        new Disturbance(
            "leaders-moved",
            "所有分区的领导者换到另一个节点",
            "every partition is given another leader",
            scene -> moveLeaders(scene.admin())),
        new Disturbance(
            "kafka-down",
            "三个 Kafka 节点同时被杀死，客户端全被拒绝后再启动",
            "all three brokers are killed at once, and started again when every client was refused",
            scene -> {
              scene.cluster().brokers().forEach(JavaProcess::kill);
              scene.load().awaitRefusals();
              scene.cluster().brokers().forEach(JavaProcess::start);
            }));
  }

  /** The replica after the leader comes first, and is then asked to lead. */
  private static void moveLeaders(Admin admin) {
    Map<TopicPartition, Optional<NewPartitionReassignment>> others = new HashMap<>();
    for (TopicDescription topic : topics(admin)) {
      for (TopicPartitionInfo partition : topic.partitions()) {
        List<Integer> replicas =
            new ArrayList<>(partition.replicas().stream().map(Node::id).toList());
        Collections.rotate(replicas, -1 - replicas.indexOf(partition.leader().id()));
        others.put(
            new TopicPartition(topic.name(), partition.partition()),
            Optional.of(new NewPartitionReassignment(replicas)));
      }
    }
    Answer.of(admin.alterPartitionReassignments(others).all());
    Until.holds(
        "all partitions have their new order",
        Ready.PATIENCE,
        () -> Answer.of(admin.listPartitionReassignments().reassignments()).isEmpty());
    Set<TopicPartition> all = new HashSet<>(others.keySet());
    Answer.of(admin.electLeaders(ElectionType.PREFERRED, all).partitions());
    Until.holds("every partition has its new leader", Ready.PATIENCE, () -> allLed(admin));
  }

  private static boolean allLed(Admin admin) {
    return topics(admin).stream()
        .flatMap(topic -> topic.partitions().stream())
        .allMatch(
            partition ->
                partition.leader() != null
                    && partition.leader().id() == partition.replicas().get(0).id());
  }

  private static List<TopicDescription> topics(Admin admin) {
    Set<String> names =
        Answer.of(admin.listTopics(new ListTopicsOptions().listInternal(true)).names());
    return List.copyOf(Answer.of(admin.describeTopics(names).allTopicNames()).values());
  }
}
