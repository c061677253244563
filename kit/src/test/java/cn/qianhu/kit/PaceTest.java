package cn.qianhu.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Things are due evenly, and who is to end does not wait for them. */
class PaceTest {

  @Test
  void thingsAreDueOneAfterTheOther() {
    Pace pace = Pace.perSecond(4);
    assertThat(pace.due(3) - pace.due(0)).isEqualTo(Duration.ofMillis(750).toNanos());
    Pace spread = Pace.spread(10, Duration.ofSeconds(5));
    assertThat(spread.due(10) - spread.due(0)).isEqualTo(Duration.ofSeconds(5).toNanos());
    Pace every = Pace.every(Duration.ofMinutes(2));
    assertThat(every.due(1) - every.due(0)).isEqualTo(Duration.ofMinutes(2).toNanos());
  }

  @Test
  void nothingHasNoPace() throws InterruptedException {
    Pace.spread(0, Duration.ofSeconds(12)).await(0);
  }

  @Test
  void nothingIsDueBeforeItsTime() throws InterruptedException {
    Pace pace = Pace.spread(3, Duration.ofMillis(30));
    pace.await(3);
    assertThat(System.nanoTime() - pace.due(3)).isNotNegative();
  }

  @Test
  void whoIsInterruptedWaitsNoLonger() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Until.elapsed(Duration.ofDays(1)))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void whoIsLateDoesNotWaitEvenWhereItIsInterrupted() throws InterruptedException {
    Thread.currentThread().interrupt();
    Until.due(System.nanoTime());
    assertThat(Thread.interrupted()).isTrue();
  }
}
