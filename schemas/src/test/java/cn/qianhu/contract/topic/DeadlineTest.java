package cn.qianhu.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.apache.kafka.common.errors.InterruptException;
import org.junit.jupiter.api.Test;

class DeadlineTest {

  private static final Duration MOMENT = Duration.ofMillis(1);

  @Test
  void thereIsTimeForAnotherQuestionUntilItHasPassed() {
    assertThat(Deadline.in(Duration.ofDays(1)).allowsAnotherAfter(MOMENT)).isTrue();
    assertThat(Deadline.in(Duration.ZERO).allowsAnotherAfter(MOMENT)).isFalse();
  }

  @Test
  void aQuestionIsAskedForNoLongerThanIsLeft() {
    assertThat(Deadline.in(Duration.ofDays(1)).nanosLeft())
        .isBetween(1L, Duration.ofDays(1).toNanos());
    assertThat(Deadline.in(Duration.ofDays(-1)).nanosLeft()).isOne();
  }

  @Test
  void whoIsToEndDoesNotWaitForIt() {
    Thread.currentThread().interrupt();
    Deadline deadline = Deadline.in(Duration.ofDays(1));
    assertThatThrownBy(() -> deadline.allowsAnotherAfter(Duration.ofDays(1)))
        .isInstanceOf(InterruptException.class);
    assertThat(Thread.interrupted()).isTrue();
  }
}
