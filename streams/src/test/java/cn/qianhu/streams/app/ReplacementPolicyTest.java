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
  void theFirstBeginsAtOnceAndEachAfterItRestsTwiceAsLong() {
    List<Long> rests = IntStream.range(0, 10).mapToObj(unused -> restAfter(race)).toList();
    assertThat(rests)
        .containsExactly(
            0L, 500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 30_000L, 30_000L, 30_000L);
  }

  @Test
  void whatPassesIsTriedAgainForEver() {
    for (int time = 0; time < 10_000; time++) {
      assertThat(judge(race, null)).isInstanceOf(FailureResponse.Replace.class);
      now += 31_000;
    }
  }

  @Test
  void afterAQuietTimeTheNextIsAFirstOne() {
    restAfter(race);
    assertThat(restAfter(race)).isEqualTo(500);
    now += ReplacementPolicy.QUIET.toMillis() + 1;
    assertThat(restAfter(race)).isZero();
  }

  @Test
  void threadsThatFailTogetherCountAsOne() {
    List<Long> rests = new ArrayList<>();
    for (int thread = 0; thread < 32; thread++) {
      rests.add(rest(judge(race, null)));
    }
    assertThat(rests).containsOnly(0L);
    now += ReplacementPolicy.TOGETHER.toMillis();
    assertThat(rest(judge(race, null))).isEqualTo(500);
  }

  @Test
  void aRecordThatFailsAgainAndAgainStopsTheClientAndIsNamed() {
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
  void recordsThatFailInTurnAreNotOneRecordButOneDoubt() {
    for (int time = 1; time < ReplacementPolicy.DOUBTFUL; time++) {
      assertThat(judge(bug, record(time))).isInstanceOf(FailureResponse.Replace.class);
      now += 60_000;
    }
    assertThat(judge(bug, record(99))).isInstanceOf(FailureResponse.Stop.class);
  }

  @Test
  void aRaceMetAtARecordSaysNothingAboutTheRecord() {
    for (int time = 0; time < 100; time++) {
      assertThat(judge(race, record(7))).isInstanceOf(FailureResponse.Replace.class);
      now += 60_000;
    }
  }

  @Test
  void whatNobodyKnowsStopsTheClientWhenItHasComeOftenEnough() {
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
  void whatNobodyKnowsIsForgottenInTime() {
    for (int time = 0; time < 100; time++) {
      assertThat(judge(bug, record(7))).isInstanceOf(FailureResponse.Replace.class);
      now += ReplacementPolicy.MEMORY.toMillis() + 1;
    }
  }

  /** An epoch of a producer lasts some 55 minutes: what happens at its end is not all one doubt. */
  @Test
  void whatNobodyKnowsMayComeNowAndThenForEver() {
    for (int time = 0; time < 1_000; time++) {
      assertThat(judge(bug, null)).isInstanceOf(FailureResponse.Replace.class);
      now += Duration.ofMinutes(30).toMillis();
    }
  }

  /** As where much state is restored before the same comes again. */
  @Test
  void whatNobodyKnowsStopsTheClientThoughItTakesItsTimeToCome() {
    for (int time = 1; time < ReplacementPolicy.DOUBTFUL; time++) {
      assertThat(judge(bug, null)).isInstanceOf(FailureResponse.Replace.class);
      now += Duration.ofMinutes(20).toMillis();
    }
    assertThat(judge(bug, null)).isInstanceOf(FailureResponse.Stop.class);
  }

  @Test
  void aProcessWithoutMemoryStopsAtOnceAndIsToldWhatItNeeds() {
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
