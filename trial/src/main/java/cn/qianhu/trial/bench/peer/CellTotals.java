package cn.qianhu.trial.bench.peer;

import cn.qianhu.contract.log.TopicReader;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.trial.bench.BenchFixture;
import cn.qianhu.trial.bench.ReadingLoad;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the sums that a peer published, and knows from them alone when the peer is done: when the
 * latest sums of all cells, read committed, add up to what all readings together add to all their
 * cells.
 */
final class CellTotals {

  private static final Duration POLL = Duration.ofMillis(50);

  private final long expected;
  private final Map<String, Long> latest = new HashMap<>();
  private long total;

  private CellTotals(long expected) {
    this.expected = expected;
  }

  static CellTotals of(ReadingLoad load, CellJob job) {
    long[] sum = {0};
    load.each(
        reading ->
            sum[0] = Math.addExact(sum[0], job.milligrams(reading) * job.cells(reading).size()));
    return new CellTotals(sum[0]);
  }

  /** Makes the topic of the sums, as the broker makes topics by default. */
  static void createTopic(String topic, BenchFixture fixture) {
    try (Admin admin = fixture.clients().admin()) {
      NewTopic sums = new NewTopic(topic, Optional.empty(), Optional.empty());
      Answer.of(admin.createTopics(List.of(sums)).all(), "The topic could not be created.");
    }
  }

  /**
   * Waits until the sums on a topic, as eight bytes each, are complete.
   *
   * @param alive asked at each turn; throws when waiting makes no sense any more
   */
  void await(String topic, BenchFixture fixture, Runnable alive) {
    latest.clear();
    total = 0;
    try (Consumer<String, byte[]> consumer = fixture.clients().reader()) {
      List<TopicPartition> partitions = TopicReader.partitions(consumer, topic);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (total != expected) {
        alive.run();
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
          take(record.key(), ByteBuffer.wrap(record.value()).getLong());
        }
      }
    }
  }

  private void take(String cell, long sum) {
    Long before = latest.put(cell, sum);
    total += sum - (before == null ? 0 : before);
  }
}
