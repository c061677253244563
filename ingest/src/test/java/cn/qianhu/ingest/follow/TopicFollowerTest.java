package cn.qianhu.ingest.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TopicFollowerTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration AT_ONCE = Duration.ZERO;
  private static final TopicPartition FIRST = new TopicPartition("keys", 0);
  private static final TopicPartition SECOND = new TopicPartition("keys", 1);

  /** What stands on the topic. */
  private final List<ConsumerRecord<String, byte[]>> log = new ArrayList<>();

  private final BlockingQueue<RuntimeException> atOpening = new LinkedBlockingQueue<>();
  private final List<String> received = new CopyOnWriteArrayList<>();
  private Predicate<String> fails = unused -> false;
  private final TopicFollower follower =
      new TopicFollower(List.of("keys"), this::open, this::receive);

  @AfterEach
  void close() {
    follower.close();
  }

  @Test
  void readsAllPartitionsFromTheirBeginning() throws Exception {
    stand(FIRST, 3);
    stand(SECOND, 2);

    follower.start();

    assertThat(follower.awaitReady(PATIENCE)).isTrue();
    assertThat(received).containsExactlyInAnyOrder("0/0", "0/1", "0/2", "1/0", "1/1");
    assertThat(received.stream().filter(at -> at.startsWith("0"))).isSorted();
  }

  @Test
  void isReadyAtOnceWhereThereIsNothingToRead() throws Exception {
    follower.start();

    assertThat(follower.awaitReady(PATIENCE)).isTrue();
    assertThat(received).isEmpty();
  }

  @Test
  void isNotReadyBeforeTheEndIsReached() throws Exception {
    stand(FIRST, 3);
    fails = at -> at.equals("0/2");

    follower.start();

    assertThat(follower.await(Map.of(FIRST, 2L), PATIENCE)).isTrue();
    assertThat(follower.isReady()).isFalse();
    assertThat(follower.awaitReady(AT_ONCE)).isFalse();
  }

  @Test
  void goesOnFromTheRecordThatFailed() throws Exception {
    stand(FIRST, 4);
    List<String> failedOnce = new CopyOnWriteArrayList<>();
    fails = at -> at.equals("0/2") && failedOnce.isEmpty() && failedOnce.add(at);

    follower.start();

    assertThat(follower.awaitReady(PATIENCE)).isTrue();
    assertThat(failedOnce).hasSize(1);
    assertThat(received).containsExactly("0/0", "0/1", "0/2", "0/3");
  }

  @Test
  void triesAgainWhereTheClusterIsAway() throws Exception {
    stand(FIRST, 1);
    atOpening.add(new KafkaException("no broker answers"));
    atOpening.add(new KafkaException("still none"));

    follower.start();

    assertThat(follower.awaitReady(PATIENCE)).isTrue();
    assertThat(atOpening).isEmpty();
  }

  @Test
  void saysHowFarItIs() throws Exception {
    stand(FIRST, 2);
    follower.start();

    assertThat(follower.await(Map.of(FIRST, 2L, SECOND, 0L), PATIENCE)).isTrue();
    assertThat(follower.hasHandled(Map.of(FIRST, 3L))).isFalse();
    assertThat(follower.hasHandled(Map.of(SECOND, 1L))).isFalse();
  }

  @Test
  void seesOnlyWhatIsCommittedWhateverIsAskedFor() {
    Map<String, Object> settings =
        TopicFollower.settings(
            Map.of(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_uncommitted",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                7));

    assertThat(settings)
        .containsEntry(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
        .containsEntry(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 7);
  }

  @Test
  void endsAtOnceWhereItWaitsForAClusterThatIsAway() {
    for (int i = 0; i < 100; i++) {
      atOpening.add(new KafkaException("no broker answers"));
    }
    follower.start();

    long begin = System.nanoTime();
    follower.close();

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
  }

  private void stand(TopicPartition at, int records) {
    for (int offset = 0; offset < records; offset++) {
      log.add(new ConsumerRecord<>(at.topic(), at.partition(), offset, "key", new byte[0]));
    }
  }

  private void receive(ConsumerRecord<String, byte[]> committed) {
    String at = committed.partition() + "/" + committed.offset();
    if (fails.test(at)) {
      throw new IllegalStateException("the registry is away");
    }
    received.add(at);
  }

  /** A consumer of the log; what it has given once, it gives again when it is sought. */
  private Consumer<String, byte[]> open() {
    RuntimeException failure = atOpening.poll();
    if (failure != null) {
      throw failure;
    }
    MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    consumer.updatePartitions(
        "keys",
        List.of(
            new PartitionInfo("keys", 0, null, null, null),
            new PartitionInfo("keys", 1, null, null, null)));
    consumer.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
    consumer.updateEndOffsets(Map.of(FIRST, end(FIRST), SECOND, end(SECOND)));
    consumer.schedulePollTask(
        () ->
            log.stream()
                .filter(record -> record.offset() >= consumer.position(partition(record)))
                .forEach(consumer::addRecord));
    return consumer;
  }

  private long end(TopicPartition of) {
    return log.stream().filter(record -> partition(record).equals(of)).count();
  }

  private static TopicPartition partition(ConsumerRecord<?, ?> record) {
    return new TopicPartition(record.topic(), record.partition());
  }
}
