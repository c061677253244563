package cn.qianhu.client.follow;

import cn.qianhu.contract.wire.UndecodableException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The failures of a follower: whether it fails again and again, and which records it had to set
 * aside so that those behind them come through. Safe for use by many threads.
 */
final class FollowerFailures {

  /** A record that fails so often is set aside, and a follower that does is said to fail. */
  static final int AGAIN_AND_AGAIN = 3;

  /** The most of the records set aside that are listed, the last ones; all are in the log. */
  private static final int LISTED = 3;

  private static final Logger LOG = LoggerFactory.getLogger(FollowerFailures.class);

  private final List<String> topics;

  /** The records at which partitions stand still, and how often each was tried. */
  private final Map<TopicPartition, Attempts> attempts = new HashMap<>();

  private final Deque<String> aside = new ArrayDeque<>();
  private long asideSoFar;
  private int failures;
  private String lastFailure = "";

  private record Attempts(long offset, int count, String cause) {}

  FollowerFailures(List<String> topics) {
    this.topics = topics;
  }

  /** Following failed, and not at a record. */
  synchronized void failed(Throwable failure) {
    failures++;
    lastFailure = failure.toString();
  }

  /** The topics could be asked, and what came was handled. */
  synchronized void gotOn() {
    failures = 0;
  }

  /** A record was handled: one that failed before it in its partition has passed. */
  synchronized void handled(ConsumerRecord<String, byte[]> at) {
    if (!attempts.isEmpty()) {
      attempts.remove(new TopicPartition(at.topic(), at.partition()));
    }
  }

  /**
   * A record could not be handled.
   *
   * @return whether to go on without it; it is to be tried again otherwise
   */
  synchronized boolean setsAside(ConsumerRecord<String, byte[]> at, Throwable cause) {
    TopicPartition partition = new TopicPartition(at.topic(), at.partition());
    Attempts before = attempts.get(partition);
    int count = before == null || before.offset() != at.offset() ? 1 : before.count() + 1;
    // Where the registry is away, for one, nothing is said about the record.
    boolean stays =
        cause instanceof RetriableException || (count < AGAIN_AND_AGAIN && !isForEver(cause));
    if (stays) {
      attempts.put(partition, new Attempts(at.offset(), count, cause.toString()));
      return false;
    }
    attempts.remove(partition);
    note(at, cause);
    return true;
  }

  private static boolean isForEver(Throwable cause) {
    return cause instanceof UndecodableException || cause instanceof UnreadableRecordException;
  }

  private void note(ConsumerRecord<String, byte[]> at, Throwable cause) {
    asideSoFar++;
    aside.addLast("%s-%d@%d: %s".formatted(at.topic(), at.partition(), at.offset(), cause));
    if (aside.size() > LISTED) {
      aside.removeFirst();
    }
    LOG.atError()
        .addKeyValue("topic", at.topic())
        .addKeyValue("partition", at.partition())
        .addKeyValue("offset", at.offset())
        .setCause(cause)
        .log("a record cannot be read and is left aside by this process");
  }

  /** The reason why following makes no progress; empty where it does. */
  synchronized Optional<String> failing() {
    if (failures >= AGAIN_AND_AGAIN) {
      return Optional.of(words(topics.get(0), failures, lastFailure));
    }
    return attempts.entrySet().stream()
        .filter(each -> each.getValue().count() >= AGAIN_AND_AGAIN)
        .findFirst()
        .map(
            each ->
                words(
                    each.getKey() + "@" + each.getValue().offset(),
                    each.getValue().count(),
                    each.getValue().cause()));
  }

  private static String words(String where, int times, String cause) {
    return "%s 连续 %d 次无法读取，所答可能已过时：%s；请检查 Kafka、模式注册中心、权限与本进程日志 / %s could not be read %d times in a row, what is answered may be old: %s. Look at Kafka and the registry, at the rights of this login and into the log of this process"
        .formatted(where, times, cause, where, times, cause);
  }

  /** A sentence about the records that were set aside; empty where there are none. */
  synchronized Optional<String> setAside() {
    return asideSoFar == 0
        ? Optional.empty()
        : Optional.of(
            "有 %d 条记录无法读取，已略过，所答不含其内容：%s；请查明何人写入该主题 / %d records could not be read and are left aside, so that what is answered goes without them: %s. Find out who writes to that topic"
                .formatted(
                    asideSoFar, String.join("; ", aside), asideSoFar, String.join("; ", aside)));
  }
}
