package cn.qianhu.streams.app;

import cn.qianhu.contract.log.PartitionOffsets;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.streams.runtime.ApplicationId;
import cn.qianhu.streams.topology.QianhuTopology;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * Whether the topics of streams that have read before still hold what they held. Kafka Streams
 * makes a missing changelog again, empty, and takes the state for empty; and it begins a topic from
 * its beginning that ends before the position it has reached, so that differences would count
 * twice. Both would be wrong in silence.
 */
final class LossCheck {

  private static final Comparator<TopicPartition> BY_NAME =
      Comparator.comparing(TopicPartition::toString);

  private LossCheck() {}

  /**
   * Checks that they do.
   *
   * @throws IllegalStateException if not, with the way back
   */
  static void require(Admin admin, String applicationId) {
    // Positions on topics of earlier releases, which are no more, say nothing.
    Set<String> known =
        Topics.in(ApplicationId.namespaceOf(applicationId)).stream()
            .map(Topic::name)
            .collect(Collectors.toSet());
    Map<TopicPartition, Long> read = new TreeMap<>(BY_NAME);
    PartitionOffsets.committed(admin, applicationId)
        .forEach(
            (partition, offset) -> {
              if (offset > 0 && known.contains(partition.topic())) {
                read.put(partition, offset);
              }
            });
    if (!read.isEmpty()) {
      requireChangelogs(admin, applicationId);
      requireRecords(admin, read);
    }
  }

  private static void requireChangelogs(Admin admin, String applicationId) {
    Set<String> wanted =
        QianhuTopology.STORES.stream()
            .map(store -> ApplicationId.changelogOf(applicationId, store))
            .collect(Collectors.toCollection(TreeSet::new));
    wanted.removeAll(Answer.of(admin.listTopics().names()));
    if (!wanted.isEmpty()) {
      throw new IllegalStateException(
          "变更日志主题 %s 不见了，而流处理已读过记录：其状态无法恢复，继续计算会得出错误的数字。请停止全部实例，运行 qianhu reset --yes，再以 --clean-state 启动（单机：qianhu up --reset）：一切由原始记录重算，不丢失数据 / the changelogs %s are gone though the streams have read before: their state cannot be restored, and what would be worked out from now on would be wrong. Stop all instances, run qianhu reset --yes and start them with --clean-state (on one machine: qianhu up --reset): all is worked out anew from the raw records, and nothing is lost"
              .formatted(wanted, wanted));
    }
  }

  private static void requireRecords(Admin admin, Map<TopicPartition, Long> read) {
    Map<TopicPartition, Long> ends =
        PartitionOffsets.ends(admin, read.keySet(), IsolationLevel.READ_UNCOMMITTED);
    read.forEach(
        (partition, position) -> {
          long end = ends.get(partition);
          if (end < position) {
            throw new IllegalStateException(
                "%s 只到 %d，而流处理已读到 %d：其间的记录丢失了（磁盘损坏或被截断）。请停止全部实例；若是原始主题，先用 qianhu unarchive 放回存档；再运行 qianhu reset --yes，并以 --clean-state 启动（单机：qianhu up --reset） / %s ends at %d and the streams have read up to %d: the records between are lost, by a damaged disk or a file that was truncated. Stop all instances; where it is a raw topic, put the archive back first (qianhu unarchive); then run qianhu reset --yes and start with --clean-state (on one machine: qianhu up --reset)"
                    .formatted(partition, end, position, partition, end, position));
          }
        });
  }
}
