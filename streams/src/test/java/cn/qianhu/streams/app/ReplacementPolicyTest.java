package cn.qianhu.streams.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.streams.runtime.FailedRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class ReplacementPolicyTest {

  private final Throwable race =
      new StreamsException(new InvalidTxnStateException("aborted meanwhile"));
  private final Throwable bug = new StreamsException(new NullPointerException("a bug"));

  private final ReplacementPolicy policy = new ReplacementPolicy();
  private long now = 1_000_000;

  @Test
  void the_first_begins_at_once_and_each_after_it_rests_twice_as_long() {
    List<Long> rests = IntStream.range(0, 10).mapToObj(unused -> restAfter(race)).toList();
    assertThat(rests)
        .containsExactly(
            0L, 500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 30_000L, 30_000L, 30_000L);
  }

  @Test
  void what_passes_is_tried_again_for_ever() {
    for (int time = 0; time < 10_000; time++) {
      assertThat(judge(race, null)).isInstanceOf(FailureResponse.Replace.class);
      now += 31_000;
    }
  }

  @Test
  void after_a_quiet_time_the_next_is_a_first_one() {
    restAfter(race);
    assertThat(restAfter(race)).isEqualTo(500);
    now += ReplacementPolicy.QUIET.toMillis() + 1;
    assertThat(restAfter(race)).isZero();
  }

  @Test
  void threads_that_fail_together_count_as_one() {
    List<Long> rests = new ArrayList<>();
    for (int thread = 0; thread < 32; thread++) {
      rests.add(rest(judge(race, null)));
    }
    assertThat(rests).containsOnly(0L);
    now += ReplacementPolicy.TOGETHER.toMillis();
    assertThat(rest(judge(race, null))).isEqualTo(500);
  }

  @Test
  void a_record_that_fails_again_and_again_stops_the_client_and_is_named() {
    assertThat(judge(bug, record(7))).isInstanceOf(FailureResponse.Replace.class);
    now += 5_000;
    assertThat(judge(bug, record(7))).isInstanceOf(FailureResponse.Replace.class);
    now += 5_000;
    StreamsStop stop = ((FailureResponse.Stop) judge(bug, record(7))).why();
    assertThat(stop.record()).contains(record(7));
    assertThat(stop.words())
        .contains("reports.output-3@7", "--partition 3 --offset 7", "a bug", "3 次");
  }

  @Test
  void records_that_fail_in_turn_are_not_one_record_but_one_doubt() {
    for (int time = 1; time < ReplacementPolicy.DOUBTFUL; time++) {
      assertThat(judge(bug, record(time))).isInstanceOf(FailureResponse.Replace.class);
      now += 60_000;
    }
    assertThat(judge(bug, record(99))).isInstanceOf(FailureResponse.Stop.class);
  }

  @Test
  void a_race_met_at_a_record_says_nothing_about_the_record() {
    for (int time = 0; time < 100; time++) {
      assertThat(judge(race, record(7))).isInstanceOf(FailureResponse.Replace.class);
      now += 60_000;
    }
  }

  @Test
  void what_nobody_knows_stops_the_client_when_it_has_come_often_enough() {
    int times = 0;
    FailureResponse failureResponse = judge(bug, null);
    while (failureResponse instanceof FailureResponse.Replace replace) {
      times++;
      now += replace.rest().toMillis() + 2_000;
      failureResponse = judge(bug, null);
    }
    assertThat(times).isEqualTo(ReplacementPolicy.DOUBTFUL - 1);
    assertThat(((FailureResponse.Stop) failureResponse).why().words())
        .contains("a bug", "Nothing is lost");
  }

  @Test
  void what_nobody_knows_is_forgotten_in_time() {
    for (int time = 0; time < 100; time++) {
      assertThat(judge(bug, record(7))).isInstanceOf(FailureResponse.Replace.class);
      now += ReplacementPolicy.MEMORY.toMillis() + 1;
    }
  }

  /** An epoch of a producer lasts some 55 minutes: what happens at its end is not all one doubt. */
  @Test
  void what_nobody_knows_may_come_now_and_then_for_ever() {
    for (int time = 0; time < 1_000; time++) {
      assertThat(judge(bug, null)).isInstanceOf(FailureResponse.Replace.class);
      now += Duration.ofMinutes(30).toMillis();
    }
  }

  /** As where much state is restored before the same comes again. */
  @Test
  void what_nobody_knows_stops_the_client_though_it_takes_its_time_to_come() {
    for (int time = 1; time < ReplacementPolicy.DOUBTFUL; time++) {
      assertThat(judge(bug, null)).isInstanceOf(FailureResponse.Replace.class);
      now += Duration.ofMinutes(20).toMillis();
    }
    assertThat(judge(bug, null)).isInstanceOf(FailureResponse.Stop.class);
  }

  @Test
  void a_process_without_memory_stops_at_once_and_is_told_what_it_needs() {
    FailureResponse failureResponse = judge(new OutOfMemoryError("Java heap space"), record(7));
    StreamsStop stop = ((FailureResponse.Stop) failureResponse).why();
    assertThat(stop.record()).isEmpty();
    assertThat(stop.words()).contains("-Xmx", "Java heap space");
  }

  /** Lets the rest pass, and what a thread needs to fail again. */
  private long restAfter(Throwable failure) {
    long rest = rest(judge(failure, null));
    now += rest + ReplacementPolicy.TOGETHER.toMillis();
    return rest;
  }

  private static long rest(FailureResponse failureResponse) {
    Duration rest = ((FailureResponse.Replace) failureResponse).rest();
    return rest.toMillis();
  }

  private FailureResponse judge(Throwable failure, FailedRecord record) {
    return policy.judge(failure, Optional.ofNullable(record), now);
  }

  private static FailedRecord record(long offset) {
    return new FailedRecord("reports.output", 3, offset, "enterprise");
  }
}
