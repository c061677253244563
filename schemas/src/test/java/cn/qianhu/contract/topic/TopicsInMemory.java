package cn.qianhu.contract.topic;

import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.DescribeTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.internals.KafkaFutureImpl;

/** The topics of a cluster without a broker, asked and added to as a real one. */
final class TopicsInMemory {

  private final Map<String, NewTopic> topics = new TreeMap<>();
  private final int brokers;

  TopicsInMemory(int brokers) {
    this.brokers = brokers;
  }

  void add(String name, int partitions) {
    topics.put(name, new NewTopic(name, partitions, (short) 1));
  }

  NewTopic topic(String name) {
    return topics.get(name);
  }

  Set<String> names() {
    return topics.keySet();
  }

  /** Knows how topics are made and described, and refuses all else that a client can ask. */
  Admin admin() {
    return (Admin)
        Proxy.newProxyInstance(
            Admin.class.getClassLoader(),
            new Class<?>[] {Admin.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "createTopics" -> create((Collection<?>) arguments[0]);
                  case "describeTopics" -> describe((Collection<?>) arguments[0]);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private CreateTopicsResult create(Collection<?> wanted) {
    Map<String, KafkaFuture<CreateTopicsResult.TopicMetadataAndConfig>> answers = new HashMap<>();
    for (Object each : wanted) {
      NewTopic topic = (NewTopic) each;
      if (topics.containsKey(topic.name())) {
        answers.put(topic.name(), refused(new TopicExistsException("it exists")));
      } else if (topic.replicationFactor() > brokers) {
        answers.put(
            topic.name(), refused(new InvalidReplicationFactorException("too few brokers")));
      } else {
        topics.put(topic.name(), topic);
        answers.put(topic.name(), KafkaFuture.completedFuture(null));
      }
    }
    return new CreateTopicsResult(answers) {};
  }

  private DescribeTopicsResult describe(Collection<?> names) {
    Map<String, KafkaFuture<TopicDescription>> answers = new HashMap<>();
    for (Object each : names) {
      String name = (String) each;
      NewTopic topic = topics.get(name);
      answers.put(
          name,
          topic == null
              ? refused(new UnknownTopicOrPartitionException("no such topic"))
              : KafkaFuture.completedFuture(described(topic)));
    }
    return new DescribeTopicsResult((Map<Uuid, KafkaFuture<TopicDescription>>) null, answers) {};
  }

  private static TopicDescription described(NewTopic topic) {
    List<Node> replicas = List.of(new Node(0, "localhost", 9092));
    List<TopicPartitionInfo> partitions =
        IntStream.range(0, topic.numPartitions())
            .mapToObj(at -> new TopicPartitionInfo(at, replicas.get(0), replicas, replicas))
            .toList();
    return new TopicDescription(topic.name(), false, partitions);
  }

  private static <T> KafkaFuture<T> refused(ApiException why) {
    KafkaFutureImpl<T> answer = new KafkaFutureImpl<>();
    answer.completeExceptionally(why);
    return answer;
  }
}
