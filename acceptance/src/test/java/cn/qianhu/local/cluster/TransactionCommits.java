package cn.qianhu.local.cluster;

import cn.qianhu.contract.log.PartitionOffsets;
import cn.qianhu.kit.Until;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * Transactions that ended. A broker answers a commit as soon as it is decided, and marks the
 * partitions afterwards: whoever reads in between does not see yet what was committed.
 */
public final class TransactionCommits {

  private TransactionCommits() {}

  /** Waits until no transaction is open on a topic: what was committed can be read. */
  public static void awaitSeen(Admin admin, String topic) {
    Until.holds(
        () ->
            ends(admin, topic, IsolationLevel.READ_COMMITTED)
                .equals(ends(admin, topic, IsolationLevel.READ_UNCOMMITTED)));
  }

  private static Map<TopicPartition, Long> ends(
      Admin admin, String topic, IsolationLevel isolation) {
    return PartitionOffsets.ends(admin, PartitionOffsets.partitions(admin, topic), isolation);
  }
}
