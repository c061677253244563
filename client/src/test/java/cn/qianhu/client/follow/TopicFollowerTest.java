package cn.qianhu.client.follow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.kit.Until;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TopicFollowerTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration AT_ONCE = Duration.ZERO;
  private static final TopicPartition FIRST = new TopicPartition("keys", 0);
  private static final TopicPartition SECOND = new TopicPartition("keys", 1);

  /** What stands on the topic. */
  private final List<ConsumerRecord<String, byte[]>> log = new CopyOnWriteArrayList<>();

  private final BlockingQueue<RuntimeException> atOpening = new LinkedBlockingQueue<>();
  private final List<String> received = new CopyOnWriteArrayList<>();
  private volatile Predicate<String> fails = unused -> false;
  private volatile Supplier<RuntimeException> failure =
      () -> new IllegalStateException("the registry is away");
  private volatile MockConsumer<String, byte[]> opened;
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
  void leavesARecordAsideThatFailsEveryTimeAndSaysWhich() throws Exception {
    stand(FIRST, 4);
    stand(SECOND, 2);
    fails = at -> at.equals("0/2");
    failure = () -> new StringIndexOutOfBoundsException("begin 0, end -1, length 3");

    follower.start();

    assertThat(follower.awaitReady(PATIENCE)).isTrue();
    assertThat(received).containsExactlyInAnyOrder("0/0", "0/1", "0/3", "1/0", "1/1");
    assertThat(follower.isWell()).isTrue();
    assertThat(follower.messages())
        .singleElement()
        .asString()
        .contains("keys-0@2", "StringIndexOutOfBounds", "1 条", "1 records");
  }

  @Test
  void leavesARecordAsideAtOnceThatNeverDecodes() throws Exception {
    stand(FIRST, 3);
    AtomicInteger tries = new AtomicInteger();
    fails = at -> at.equals("0/1") && tries.incrementAndGet() > 0;
    failure = () -> new UnreadableRecordException("no key");

    follower.start();

    assertThat(follower.awaitReady(PATIENCE)).isTrue();
    assertThat(tries).hasValue(1);
    assertThat(received).containsExactly("0/0", "0/2");
  }

  /** Nothing is said about a record where the registry is away: it is never left aside. */
  @Test
  void isNotWellWhileARecordWaitsForTheRegistry() throws Exception {
    stand(FIRST, 2);
    AtomicBoolean away = new AtomicBoolean();
    fails = at -> away.get() && at.equals("0/2");
    failure = () -> new TimeoutException("the registry is away");
    follower.start();
    assertThat(follower.awaitReady(PATIENCE)).isTrue();
    assertThat(follower.isWell()).isTrue();

    away.set(true);
    log.add(new ConsumerRecord<>("keys", 0, 2, "key", new byte[0]));
    opened.schedulePollTask(() -> opened.addRecord(log.get(2)));
    Until.holds(() -> !follower.isWell());

    assertThat(follower.isReady()).as("what it knew, it goes on to know").isTrue();
    assertThat(follower.messages()).singleElement().asString().contains("keys-0@2", "registry");
    away.set(false);
    Until.holds(follower::isWell);
    assertThat(follower.messages()).isEmpty();
    assertThat(received).contains("0/2");
  }

  @Test
  void isNotWellWhereTheTopicsCannotBeAskedAgainAndAgain() throws Exception {
    follower.start();
    assertThat(follower.awaitReady(PATIENCE)).isTrue();
    for (int i = 0; i < 4; i++) {
      atOpening.add(new KafkaException("not authorized"));
    }
    opened.schedulePollTask(
        () -> {
          throw new KafkaException("not authorized");
        });

    Until.holds(() -> !follower.isWell());

    assertThat(follower.messages()).singleElement().asString().contains("keys", "not authorized");
    Until.holds(follower::isWell);
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

    follower.close();

    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("follow-keys");
  }

  private void stand(TopicPartition at, int records) {
    for (int offset = 0; offset < records; offset++) {
      log.add(new ConsumerRecord<>(at.topic(), at.partition(), offset, "key", new byte[0]));
    }
  }

  private void receive(ConsumerRecord<String, byte[]> committed) {
    String at = committed.partition() + "/" + committed.offset();
    if (fails.test(at)) {
      throw failure.get();
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
    opened = consumer;
    return consumer;
  }

  private long end(TopicPartition of) {
    return log.stream().filter(record -> partition(record).equals(of)).count();
  }

  private static TopicPartition partition(ConsumerRecord<?, ?> record) {
    return new TopicPartition(record.topic(), record.partition());
  }
}
