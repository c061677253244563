package cn.qianhu.audit.archive;

import cn.qianhu.client.ClusterException;
import cn.qianhu.contract.log.PartitionOffsets;
import cn.qianhu.contract.topic.Deadline;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * The end of a partition, for writing behind it. The coordinator confirms the end of a transaction
 * before its mark stands in the partition: a record sent in that gap would take the offset of the
 * mark.
 */
record LogEnd(Admin admin, TopicPartition partition) {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofMillis(2);

  /**
   * Returns when the partition ends at an offset, or behind it.
   *
   * @throws ClusterException if it does not come so far in time
   */
  void awaitOffset(long offset) {
    Deadline deadline = Deadline.in(PATIENCE);
    while (ask() < offset) {
      if (!deadline.allowsAnotherAfter(PAUSE)) {
        throw new ClusterException(
            "%s does not come to offset %d within %d s. Check that Kafka's brokers are up, and run this again."
                .formatted(partition, offset, PATIENCE.toSeconds()));
      }
    }
  }

  private long ask() {
    return PartitionOffsets.ends(admin, List.of(partition), IsolationLevel.READ_UNCOMMITTED)
        .get(partition);
  }
}
