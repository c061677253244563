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
  void the_first_record_after_a_quiet_while_is_committed_at_once() {
    pace.received();
    assertThat(context.committed()).isTrue();
  }

  /** A report passes up to four stages, each of which may stand in the same thread. */
  @Test
  void after_a_rest_each_stage_of_a_report_is_committed_at_once() {
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
  void what_is_not_rested_is_not_had_back() {
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
  void a_commit_is_one_however_many_tasks_take_part() {
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
  void a_task_that_had_nothing_for_long_takes_part_and_no_rest_away() {
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
  void records_soon_after_a_commit_wait_for_the_rest_of_the_while_together() {
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
  void the_tasks_of_a_thread_commit_together_and_so_wait_together() {
    MockProcessorContext<Void, Void> other = context("100");
    other.setCurrentSystemTimeMs(1_000_040);
    busy();
    AdaptiveCommit.of(other).received();
    assertThat(other.committed()).isFalse();
    assertThat(other.scheduledPunctuators().get(0).getInterval().toMillis()).isEqualTo(60);
  }

  @Test
  void a_commit_that_took_long_is_followed_by_the_same_while() {
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
  void records_that_come_as_a_commit_is_through_wait_the_whole_while() {
    busy();
    pace.received();
    assertThat(context.committed()).isFalse();
    assertThat(waiting().get(0).getInterval().toMillis()).isEqualTo(100);
  }

  @Test
  void a_commit_ends_the_wait_and_nothing_is_asked_for_while_nothing_comes() {
    busy();
    context.setCurrentSystemTimeMs(1_000_010);
    pace.received();
    commit();
    assertThat(waiting()).isEmpty();
    assertThat(context.committed()).isFalse();
  }

  @Test
  void while_much_is_left_to_read_the_longer_while_decides() {
    ThreadCommitState.current().muchIsLeft(() -> true);
    commit();
    pace.received();
    tell(1_000_999);
    assertThat(context.committed()).isFalse();
    tell(1_001_000);
    assertThat(context.committed()).isTrue();
  }

  @Test
  void while_much_is_left_a_commit_that_took_long_is_followed_by_four_times_as_long() {
    ThreadCommitState.current().muchIsLeft(() -> true);
    committedWithin(700);
    tell(1_000_700 + 2_799);
    assertThat(context.committed()).isFalse();
    tell(1_000_700 + 2_800);
    assertThat(context.committed()).isTrue();
  }

  @Test
  void and_by_no_more_than_five_times_the_longer_while() {
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
  void what_was_much_is_committed_soon_once_it_is_read() {
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
  void a_clock_that_was_put_back_delays_no_commit_for_long() {
    busy();
    context.setCurrentSystemTimeMs(500_000);
    pace.received();
    assertThat(waiting().get(0).getInterval().toMillis()).isEqualTo(100);
    fire();
    assertThat(context.committed()).isTrue();
  }

  @Test
  void without_the_property_the_commit_interval_alone_decides() {
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
