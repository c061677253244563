package cn.qianhu.streams.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ProgressJudgeTest {

  private static final TopicPartition OUTPUT = new TopicPartition("reports.output", 3);
  private static final TopicPartition ENERGY = new TopicPartition("reports.energy", 3);
  private static final TopicPartition DATES = new TopicPartition("business-date", 4);
  private static final String TASK = "0_3";
  private static final String OTHER = "0_4";

  private final AtomicLong seconds = new AtomicLong(1_000_000);
  private final Set<TopicPartition> marksOnly = new HashSet<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final Map<String, Map<TopicPartition, Position>> tasks = new HashMap<>();
  private final ProgressJudge judge =
      new ProgressJudge(
          () -> seconds.get() * 1000,
          Duration.ofSeconds(60),
          DATES::equals,
          (partition, position) -> {
            asked.incrementAndGet();
            return !marksOnly.contains(partition);
          });

  @Test
  void partitionWithRecordsThatIsNotLeftIsNamed() {
    at(TASK, OUTPUT, 29, 3000);
    assertThat(look()).isEmpty();
    seconds.addAndGet(59);
    assertThat(look()).isEmpty();
    seconds.addAndGet(1);

    assertThat(look())
        .singleElement()
        .satisfies(
            standstill -> {
              assertThat(standstill.words().inLine())
                  .contains("reports.output-3", "29", "3000", "60 秒", "for 60 s");
              assertThat(standstill.at()).contains(new Standstill.StandstillPlace(OUTPUT, 29));
              assertThat(standstill.restartHelps()).isFalse();
            });
  }

  @Test
  void isWellAgainOnceItMoves() {
    standsFor(60);
    assertThat(look()).hasSize(1);
    at(TASK, OUTPUT, 30, 3000);
    assertThat(look()).isEmpty();
  }

  @Test
  void aTaskMovesWhereAnyOfItsPartitionsDoes() {
    for (int i = 0; i < 10; i++) {
      at(TASK, OUTPUT, 29, 3000);
      at(TASK, ENERGY, i, 3000);
      assertThat(look()).isEmpty();
      seconds.addAndGet(30);
    }
  }

  @Test
  void aPartitionThatIsReadToItsEndDoesNotStand() {
    at(TASK, OUTPUT, 3000, 3000);
    look();
    seconds.addAndGet(3600);
    assertThat(look()).isEmpty();
    at(TASK, OUTPUT, 3000, 3001);
    assertThat(look()).as("what has come just now").isEmpty();
  }

  /** A committed offset stays before the mark that ends the last transaction. */
  @Test
  void marksOfTransactionsAreNothingToRead() {
    marksOnly.add(OUTPUT);
    for (int i = 0; i < 10; i++) {
      at(TASK, OUTPUT, 2999, 3000);
      assertThat(look()).isEmpty();
      seconds.addAndGet(60);
    }
    assertThat(asked).as("looked into once").hasValue(1);
    marksOnly.clear();
    at(TASK, OUTPUT, 2999, 3001);
    look();
    seconds.addAndGet(60);
    assertThat(look()).hasSize(1);
  }

  @Test
  void aTransactionThatDoesNotEndIsNamed() {
    at(TASK, OUTPUT, new Position(50, 50, 70));
    look();
    seconds.addAndGet(60);
    assertThat(look())
        .singleElement()
        .satisfies(each -> assertThat(each.words().inLine()).contains("事务", "find-hanging", "50"));
  }

  @Test
  void aTaskThatRestoresIsNotExpectedToRead() {
    at(TASK, OUTPUT, 29, 3000);
    judge.judge(tasks, TASK::equals);
    seconds.addAndGet(600);
    assertThat(judge.judge(tasks, TASK::equals)).isEmpty();
    assertThat(look()).as("its time begins when it is restored").isEmpty();
    seconds.addAndGet(60);
    assertThat(look()).hasSize(1);
  }

  /** It waits by design until the process has read everything else, as long as that takes. */
  @Test
  void aMoveOfTheDateWaitsForWhatElseThereIsToRead() {
    for (int i = 0; i < 10; i++) {
      at(TASK, OUTPUT, i, 3000);
      at(OTHER, DATES, 5, 6);
      assertThat(look()).isEmpty();
      seconds.addAndGet(30);
    }
    at(TASK, OUTPUT, 3000, 3000);
    look();
    seconds.addAndGet(60);
    assertThat(look())
        .singleElement()
        .satisfies(each -> assertThat(each.words().inLine()).contains("business-date-4"));
  }

  @Test
  void aTaskThatIsGivenAwayIsForgotten() {
    standsFor(60);
    tasks.clear();
    assertThat(look()).isEmpty();
    at(TASK, OUTPUT, 29, 3000);
    assertThat(look()).isEmpty();
  }

  private void standsFor(int length) {
    at(TASK, OUTPUT, 29, 3000);
    look();
    seconds.addAndGet(length);
  }

  private List<Standstill> look() {
    return judge.judge(tasks, unused -> false);
  }

  private void at(String task, TopicPartition partition, long committed, long end) {
    at(task, partition, new Position(committed, end, end));
  }

  private void at(String task, TopicPartition partition, Position position) {
    tasks.computeIfAbsent(task, unused -> new HashMap<>()).put(partition, position);
  }
}
