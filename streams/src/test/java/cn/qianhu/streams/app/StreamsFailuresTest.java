package cn.qianhu.streams.app;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.streams.runtime.FailedRecord;
import cn.qianhu.streams.runtime.FailedRecordTracker;
import cn.qianhu.streams.runtime.OtherRulesException;
import cn.qianhu.streams.runtime.ThreadEnd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.internals.DefaultErrorHandlerContext;
import org.apache.kafka.streams.processor.TaskId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StreamsFailuresTest {

  private final AtomicLong clock = new AtomicLong(5_000_000);
  private final AtomicInteger stops = new AtomicInteger();
  private final StreamsFailures failures =
      new StreamsFailures(clock::get, unused -> stops.incrementAndGet());

  @AfterEach
  void forget() {
    ThreadEnd.forget();
  }

  @Test
  void whatWasReplacedIsCountedAndInTimeNoLongerLate() {
    assertThat(failures.handle(new TimeoutException("no answer"))).isEqualTo(REPLACE_THREAD);
    clock.addAndGet(Duration.ofMinutes(40).toMillis());
    failures.handle(new TimeoutException("no answer"));
    assertThat(failures.troubles().replacedLately()).isEqualTo(2);
    clock.addAndGet(Duration.ofMinutes(40).toMillis());
    assertThat(failures.troubles().replacedLately()).isOne();
    assertThat(failures.troubles().stop()).isEmpty();
    assertThat(stops).hasValue(0);
  }

  @Test
  void stateOfOtherRulesStopsAtOnceAndSaysWhatToRun() {
    OtherRulesException met = new OtherRulesException("city-books", 1, 2);
    assertThat(failures.handle(new StreamsException("in init", met))).isEqualTo(SHUTDOWN_CLIENT);
    StreamsStop stop = failures.troubles().stop().orElseThrow();
    assertThat(stop.words()).isEqualTo(met.getMessage()).contains("city-books", "qianhu reset");
    assertThat(stop.comesAgain()).isTrue();
  }

  @Test
  void theRecordIsTheOneThatTheFailureCameFrom() {
    NullPointerException bug = new NullPointerException("a bug");
    for (int time = 1; time < ReplacementPolicy.SAME_RECORD; time++) {
      process(bug, 42);
      assertThat(failures.handle(new StreamsException("in process", bug)))
          .isEqualTo(REPLACE_THREAD);
      clock.addAndGet(60_000);
    }
    process(bug, 42);
    assertThat(failures.handle(new StreamsException("in process", bug))).isEqualTo(SHUTDOWN_CLIENT);
    assertThat(failures.troubles().stop().orElseThrow().record())
        .contains(new FailedRecord("reports.energy", 1, 42, "enterprise"));
    assertThat(stops).hasValue(1);
  }

  @Test
  void aFailureOfSomethingElseIsNotBlamedOnTheLastRecord() {
    process(new TimeoutException("passed over"), 42);
    failures.handle(new OutOfMemoryError("Java heap space"));
    assertThat(failures.troubles().stop().orElseThrow().record()).isEmpty();
  }

  @Test
  void streamsThatEndWithoutAWordHaveFailed() {
    failures.ended();
    assertThat(failures.troubles().stop().orElseThrow().words())
        .contains("all stream threads have ended");
    assertThat(stops).hasValue(1);
  }

  /** Noting it on the cluster may take seconds, and a health page is asked meanwhile. */
  @Test
  void whoIsToldOfAStopKeepsNobodyFromAskingAboutIt() {
    AtomicReference<StreamsFailures> asked = new AtomicReference<>();
    List<ThreadFailures> told = new ArrayList<>();
    asked.set(
        new StreamsFailures(
            clock::get,
            unused ->
                told.add(CompletableFuture.supplyAsync(() -> asked.get().troubles()).join())));
    asked.get().handle(new OutOfMemoryError("Java heap space"));
    assertThat(told).singleElement().matches(threadFailures -> threadFailures.stop().isPresent());
  }

  @Test
  void aStopIsToldOnce() {
    failures.handle(new OutOfMemoryError("Java heap space"));
    failures.handle(new OutOfMemoryError("Java heap space"));
    failures.ended();
    assertThat(stops).hasValue(1);
  }

  @Test
  void aRestEndsWhenTheClientCloses() throws Exception {
    failures.rest().begin(Duration.ofDays(1));
    assertThat(failures.troubles().isResting()).isTrue();
    CompletableFuture<Void> resting = CompletableFuture.runAsync(failures.rest()::await);
    assertThat(resting).isNotDone();
    failures.rest().end();
    resting.get();
    assertThat(failures.troubles().isResting()).isFalse();
  }

  @Test
  void aSuccessorGetsItsClientsAsSoonAsTheyCanBeMade() {
    failures.handle(new TimeoutException("no broker"));
    AtomicInteger tries = new AtomicInteger();
    assertThat(
            ThreadEnd.make(
                () -> {
                  if (tries.incrementAndGet() < 3) {
                    throw new ConfigException("No resolvable bootstrap urls given");
                  }
                  return "client";
                }))
        .isEqualTo("client");
  }

  @Test
  void atTheStartAndAtTheEndNobodyWaitsForAClient() {
    assertThatThrownBy(() -> ThreadEnd.make(StreamsFailuresTest::unresolvable))
        .isInstanceOf(KafkaException.class);
    failures.handle(new TimeoutException("no broker"));
    failures.rest().end();
    assertThatThrownBy(() -> ThreadEnd.make(StreamsFailuresTest::unresolvable))
        .isInstanceOf(KafkaException.class);
  }

  private static String unresolvable() {
    throw new ConfigException("No resolvable bootstrap urls given");
  }

  /** What Kafka Streams does where a processor throws. */
  private static void process(Exception thrown, long offset) {
    new FailedRecordTracker()
        .handleError(
            new DefaultErrorHandlerContext(
                null,
                "reports.energy",
                1,
                offset,
                new RecordHeaders(),
                "enterprise",
                new TaskId(0, 1),
                0L,
                null,
                null),
            null,
            thrown);
  }
}
