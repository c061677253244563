package cn.qianhu.center.cluster;

import cn.qianhu.contract.topic.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * Transactions that ended. A broker answers a commit as soon as it is decided, and marks the
 * partitions afterwards: whoever reads in between does not see yet what was committed.
 */
public final class Commits {

  private Commits() {}

  /** Waits until no transaction is open on a topic: what was committed can be read. */
  public static void awaitSeen(Admin admin, String topic) {
    Until.holds(
        () ->
            ends(admin, topic, IsolationLevel.READ_COMMITTED)
                .equals(ends(admin, topic, IsolationLevel.READ_UNCOMMITTED)));
  }

  private static Map<Integer, Long> ends(Admin admin, String topic, IsolationLevel isolation) {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    Answer.of(admin.describeTopics(List.of(topic)).allTopicNames())
        .get(topic)
        .partitions()
        .forEach(
            partition ->
                latest.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest()));
    Map<TopicPartition, ListOffsetsResultInfo> found =
        Answer.of(admin.listOffsets(latest, new ListOffsetsOptions(isolation)).all());
    Map<Integer, Long> ends = new HashMap<>();
    found.forEach((partition, end) -> ends.put(partition.partition(), end.offset()));
    return ends;
  }
}
