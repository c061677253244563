package cn.qianhu.client;

import cn.qianhu.contract.topic.Answer;
import cn.qianhu.contract.topic.Deadline;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Waits until new topics take records, and until deleted ones are gone.
 *
 * <p>Kafka confirms a new topic before its brokers have opened the partitions. In that gap an
 * idempotent producer with several requests in flight can have its first refused and its second
 * taken; the first then never fits any more and is lost when its delivery times out (KAFKA-15591,
 * not yet mended in 4.4.0). Code that creates topics therefore waits here before the first write.
 */
public final class TopicReadiness {
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final ListTopicsOptions ALL = new ListTopicsOptions().listInternal(true);

  private TopicReadiness() {}

  /**
   * Returns when the leader of every partition of the topics answers for it.
   *
   * @param patience how long to wait at most
   * @throws ClusterException if some partition does not answer in time
   */
  public static void await(Admin admin, Collection<String> topics, Duration patience) {
    Deadline deadline = Deadline.in(patience);
    Exception last;
    do {
      try {
        askEveryLeader(admin, topics, deadline.nanosLeft());
        return;
      } catch (ExecutionException | TimeoutException e) {
        last = e;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw notReady(topics, patience, e);
      }
    } while (mayComeRight(last) && deadline.allowsAnotherAfter(PAUSE));
    throw notReady(topics, patience, last);
  }

  /**
   * Returns when topics that were deleted are not listed any more. Kafka confirms their end before
   * its brokers have heard of it: a client that lists topics in that gap still finds them, and
   * creates none in their place.
   *
   * @param patience how long to wait at most
   * @throws ClusterException if some topic is still listed then
   */
  public static void awaitGone(Admin admin, Collection<String> topics, Duration patience) {
    Deadline deadline = Deadline.in(patience);
    Set<String> left;
    do {
      left = new TreeSet<>(Answer.of(admin.listTopics(ALL).names(), "Topics cannot be listed."));
      left.retainAll(topics);
    } while (!left.isEmpty() && deadline.allowsAnotherAfter(PAUSE));
    if (!left.isEmpty()) {
      throw new ClusterException(
          "The topics %s were deleted and are still there after %d s. Check that Kafka's brokers are up."
              .formatted(left, patience.toSeconds()));
    }
  }

  private static void askEveryLeader(Admin admin, Collection<String> topics, long nanos)
      throws ExecutionException, TimeoutException, InterruptedException {
    // Described first: asking the leaders of an unknown topic is logged as an error.
    Map<String, TopicDescription> known =
        admin.describeTopics(topics).allTopicNames().get(nanos, TimeUnit.NANOSECONDS);
    Map<TopicPartition, OffsetSpec> ends =
        known.values().stream()
            .flatMap(
                topic ->
                    topic.partitions().stream()
                        .map(part -> new TopicPartition(topic.name(), part.partition())))
            .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
    admin.listOffsets(ends).all().get(nanos, TimeUnit.NANOSECONDS);
  }

  private static boolean mayComeRight(Exception failure) {
    return failure instanceof ExecutionException
        && failure.getCause() instanceof RetriableException;
  }

  private static ClusterException notReady(
      Collection<String> topics, Duration patience, Exception cause) {
    return new ClusterException(
        "The topics %s do not take records after %d s: %s. Check that Kafka's brokers are up and its disks have room."
            .formatted(topics, patience.toSeconds(), cause),
        cause);
  }
}
