package cn.qianhu.ingest.receipt;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.log.PartitionOffsets;
import cn.qianhu.contract.topic.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The progress of the streams, by the offsets that their group committed. The offsets may be seen
 * before the results of the same transaction: they are used only when everything has been read that
 * stood on the topics of results, committed or not, when they were asked for.
 */
final class StreamsProgress implements JudgingProgress {

  private static final Logger LOG = LoggerFactory.getLogger(StreamsProgress.class);
  private static final long BETWEEN_QUESTIONS_NANOS = Duration.ofMillis(500).toNanos();
  private static final int PATIENCE_MS = 2_000;

  private final Admin admin;
  private final String group;
  private final String namespace;
  private final Predicate<Map<TopicPartition, Long>> heard;
  private volatile Map<TopicPartition, Long> judged = Map.of();
  private Offsets pending;
  private long askedAt = System.nanoTime() - BETWEEN_QUESTIONS_NANOS;

  /**
   * @param committed by the streams
   * @param ends of the topics of results, asked for afterwards
   */
  private record Offsets(Map<TopicPartition, Long> committed, Map<TopicPartition, Long> ends) {}

  /**
   * @param group of the streams: their application id
   * @param heard whether everything before these offsets was heard
   */
  StreamsProgress(
      Admin admin, String group, String namespace, Predicate<Map<TopicPartition, Long>> heard) {
    this.admin = admin;
    this.group = group;
    this.namespace = namespace;
    this.heard = heard;
  }

  @Override
  public boolean hasJudged(Kind kind, int partition, long offset) {
    TopicPartition at = new TopicPartition(Topics.of(kind).name(namespace), partition);
    return judged.getOrDefault(at, 0L) > offset;
  }

  /** Asks how far they are, unless it was asked a moment ago. */
  synchronized void refresh(Set<TopicPartition> results) {
    if (pending == null && System.nanoTime() - askedAt >= BETWEEN_QUESTIONS_NANOS) {
      askedAt = System.nanoTime();
      try {
        pending = new Offsets(committed(), ends(results, IsolationLevel.READ_UNCOMMITTED));
      } catch (KafkaException e) {
        LOG.debug("how far {} is cannot be told at present", group, e);
      }
    }
    if (pending != null && heard.test(pending.ends)) {
      judged = pending.committed;
      pending = null;
    }
  }

  private Map<TopicPartition, Long> committed() {
    return PartitionOffsets.committed(
        admin, group, new ListConsumerGroupOffsetsOptions().timeoutMs(PATIENCE_MS));
  }

  /** The present ends of partitions. */
  Map<TopicPartition, Long> ends(Set<TopicPartition> partitions, IsolationLevel isolation) {
    return PartitionOffsets.ends(
        admin, partitions, new ListOffsetsOptions(isolation).timeoutMs(PATIENCE_MS));
  }
}
