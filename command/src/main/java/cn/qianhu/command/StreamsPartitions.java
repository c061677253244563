package cn.qianhu.command;

import cn.qianhu.command.health.StreamsHealth;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.streams.app.QianhuStreams;
import cn.qianhu.web.health.ProcessHealth;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;

/**
 * Watches the partitions for the streams. The streams are closed when a change is noticed, before
 * they hear of it from their own clients, which is minutes later: their last commit is whole, and
 * no task is made for a partition whose keys have their state elsewhere. The process stays and says
 * why, because a restart would change nothing.
 */
final class StreamsPartitions {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final PartitionWatch partitions;

  private StreamsPartitions(PartitionWatch partitions) {
    this.partitions = partitions;
  }

  /**
   * Waits until the number of partitions is known.
   *
   * @throws cn.qianhu.contract.topic.PartitionsChangedException where it was changed before
   */
  static StreamsPartitions watched(PartitionWatch partitions) throws InterruptedException {
    if (!partitions.awaitNumber(PATIENCE)) {
      throw new KafkaException(
          "无法得知主题的分区数：请检查 --bootstrap，并先运行 qianhu deploy / it cannot be told how many"
              + " partitions the topics have: check --bootstrap, and run qianhu deploy first");
    }
    partitions.requireUnchanged();
    return new StreamsPartitions(partitions);
  }

  ProcessHealth vitals(QianhuStreams streams) {
    return ProcessHealth.watched(partitions, StreamsHealth.of(streams));
  }

  /**
   * Closes the streams once the partitions change; in a thread of its own, because closing takes
   * long and the watch must go on meanwhile.
   */
  void closeWhenChanged(QianhuStreams streams) {
    partitions.listen(change -> new Thread(streams::close, "close-streams").start());
  }

  /**
   * Whether streams ended because of a change of partitions; they may have met it before it was
   * noticed.
   */
  boolean haveEnded(QianhuStreams streams) {
    if (streams.failure() != null) {
      partitions.look();
    }
    return partitions.change().isPresent();
  }
}
