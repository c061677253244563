package cn.qianhu.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a commit is asked for; time is told to the context. */
class AdaptiveCommitTest {

  private MockProcessorContext<Void, Void> context;
  private AdaptiveCommit pace;

  @BeforeEach
  void begin() {
    context = context("100");
    context.setCurrentSystemTimeMs(1_000_000);
    pace = AdaptiveCommit.of(context);
  }

  @AfterEach
  void nothingIsLeft() {
    ThreadCommitState.forget();
  }

  @Test
  void theFirstRecordAfterAQuietWhileIsCommittedAtOnce() {
    pace.received();
    assertThat(context.committed()).isTrue();
  }

  /** A report passes up to four stages, each of which may stand in the same thread. */
  @Test
  void afterARestEachStageOfAReportIsCommittedAtOnce() {
    for (int stage = 1; stage <= 4; stage++) {
      context.resetCommit();
      pace.received();
      assertThat(context.committed()).as("stage %d", stage).isTrue();
      commit();
    }
    context.resetCommit();
    pace.received();
    assertThat(context.committed()).isFalse();
    assertThat(waiting().get(0).getInterval().toMillis()).isEqualTo(100);
  }

  @Test
  void whatIsNotRestedIsNotHadBack() {
    busy();
    context.setCurrentSystemTimeMs(1_000_250);
    for (int commit = 1; commit <= 2; commit++) {
      context.resetCommit();
      pace.received();
      assertThat(context.committed()).as("commit %d", commit).isTrue();
      commit();
    }
    context.resetCommit();
    pace.received();
    assertThat(context.committed()).isFalse();
    assertThat(waiting().get(0).getInterval().toMillis()).isEqualTo(50);
  }

  @Test
  void aCommitIsOneHoweverManyTasksTakePart() {
    busy();
    context.setCurrentSystemTimeMs(1_000_200);
    pace.received();
    pace.committed();
    pace.committed();
    pace.committed();
    ThreadCommitState.current().commitIsThrough(1_000_200);
    context.resetCommit();
    pace.received();
    assertThat(context.committed()).isTrue();
  }

  /** It tells the time of its last record, as Kafka Streams tells it to it. */
  @Test
  void aTaskThatHadNothingForLongTakesPartAndNoRestAway() {
    MockProcessorContext<Void, Void> other = context("100");
    other.setCurrentSystemTimeMs(1_000_000);
    busy();
    context.setCurrentSystemTimeMs(1_000_500);
    pace.received();
    AdaptiveCommit.of(other).committed();
    commit();
    context.resetCommit();
    pace.received();
    assertThat(context.committed()).isTrue();
  }

  @Test
  void recordsSoonAfterACommitWaitForTheRestOfTheWhileTogether() {
    busy();
    context.setCurrentSystemTimeMs(1_000_030);
    pace.received();
    pace.received();
    assertThat(context.committed()).isFalse();
    assertThat(waiting()).hasSize(1);
    assertThat(waiting().get(0).getInterval().toMillis()).isEqualTo(70);
    tell(1_000_100);
    assertThat(context.committed()).isTrue();
  }

  @Test
  void theTasksOfAThreadCommitTogetherAndSoWaitTogether() {
    MockProcessorContext<Void, Void> other = context("100");
    other.setCurrentSystemTimeMs(1_000_040);
    busy();
    AdaptiveCommit.of(other).received();
    assertThat(other.committed()).isFalse();
    assertThat(other.scheduledPunctuators().get(0).getInterval().toMillis()).isEqualTo(60);
  }

  @Test
  void aCommitThatTookLongIsFollowedByTheSameWhile() {
    busy();
    pace.committed();
    ThreadCommitState.current().commitIsThrough(1_000_500);
    context.setCurrentSystemTimeMs(1_000_501);
    pace.received();
    assertThat(context.committed()).isFalse();
    assertThat(waiting().get(0).getInterval().toMillis()).isEqualTo(99);
  }

  /** Records are waiting when a busy thread comes back from a commit. */
  @Test
  void recordsThatComeAsACommitIsThroughWaitTheWholeWhile() {
    busy();
    pace.received();
    assertThat(context.committed()).isFalse();
    assertThat(waiting().get(0).getInterval().toMillis()).isEqualTo(100);
  }

  @Test
  void aCommitEndsTheWaitAndNothingIsAskedForWhileNothingComes() {
    busy();
    context.setCurrentSystemTimeMs(1_000_010);
    pace.received();
    commit();
    assertThat(waiting()).isEmpty();
    assertThat(context.committed()).isFalse();
  }

  @Test
  void whileMuchIsLeftToReadTheLongerWhileDecides() {
    ThreadCommitState.current().muchIsLeft(() -> true);
    commit();
    pace.received();
    tell(1_000_999);
    assertThat(context.committed()).isFalse();
    tell(1_001_000);
    assertThat(context.committed()).isTrue();
  }

  @Test
  void whileMuchIsLeftACommitThatTookLongIsFollowedByFourTimesAsLong() {
    ThreadCommitState.current().muchIsLeft(() -> true);
    committedWithin(700);
    tell(1_000_700 + 2_799);
    assertThat(context.committed()).isFalse();
    tell(1_000_700 + 2_800);
    assertThat(context.committed()).isTrue();
  }

  @Test
  void andByNoMoreThanFiveTimesTheLongerWhile() {
    ThreadCommitState.current().muchIsLeft(() -> true);
    committedWithin(60_000);
    tell(1_060_000 + 4_999);
    assertThat(context.committed()).isFalse();
    tell(1_060_000 + 5_000);
    assertThat(context.committed()).isTrue();
  }

  /** A commit that began now and was through so much later; then a record comes. */
  private void committedWithin(long millis) {
    long now = context.currentSystemTimeMs();
    pace.received();
    pace.committed();
    ThreadCommitState.current().commitIsThrough(now + millis);
    context.setCurrentSystemTimeMs(now + millis);
    context.resetCommit();
    pace.received();
  }

  @Test
  void whatWasMuchIsCommittedSoonOnceItIsRead() {
    ThreadCommitState.current().muchIsLeft(() -> true);
    busy();
    pace.received();
    tell(1_000_100);
    ThreadCommitState.current().muchIsLeft(() -> false);
    assertThat(waiting().get(0).getInterval().toMillis()).isEqualTo(100);
    tell(1_000_200);
    assertThat(context.committed()).isTrue();
  }

  @Test
  void aClockThatWasPutBackDelaysNoCommitForLong() {
    busy();
    context.setCurrentSystemTimeMs(500_000);
    pace.received();
    assertThat(waiting().get(0).getInterval().toMillis()).isEqualTo(100);
    fire();
    assertThat(context.committed()).isTrue();
  }

  @Test
  void withoutThePropertyTheCommitIntervalAloneDecides() {
    MockProcessorContext<Void, Void> plain = context(null);
    AdaptiveCommit.of(plain).received();
    assertThat(plain.committed()).isFalse();
    assertThat(plain.scheduledPunctuators()).isEmpty();
  }

  /** As many commits as a rested thread makes at once. */
  private void busy() {
    for (int i = 0; i < 4; i++) {
      commit();
    }
  }

  private void commit() {
    pace.committed();
    ThreadCommitState.current().commitIsThrough(context.currentSystemTimeMs());
  }

  private List<CapturedPunctuator> waiting() {
    return context.scheduledPunctuators().stream()
        .filter(punctuator -> !punctuator.cancelled())
        .toList();
  }

  private void tell(long millis) {
    context.setCurrentSystemTimeMs(millis);
    fire();
  }

  private void fire() {
    waiting().forEach(punctuator -> punctuator.getPunctuator().punctuate(0));
  }

  private static MockProcessorContext<Void, Void> context(String whenCurrent) {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "pace");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
    properties.put(AdaptiveCommit.WHEN_BEHIND, "1000");
    if (whenCurrent != null) {
      properties.put(AdaptiveCommit.WHEN_CURRENT, whenCurrent);
    }
    return new MockProcessorContext<>(properties);
  }
}
