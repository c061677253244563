package cn.qianhu.trial.siege;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long honest clients waited, of some time and not of the time before. */
class WaitTimesTest {

  private final WaitTimes waitTimes = new WaitTimes("reports");

  @Test
  void halfNearlyAllAndTheLongest() {
    IntStream.rangeClosed(1, 200).forEach(millis -> waitTimes.answered(Duration.ofMillis(millis)));

    WaitTimes.WaitFigures figures = waitTimes.take();

    assertThat(figures.waits().p50()).isEqualTo(100_000);
    assertThat(figures.waits().p99()).isEqualTo(198_000);
    assertThat(figures.waits().max()).isEqualTo(200_000);
    assertThat(figures.requests()).isEqualTo(200);
  }

  @Test
  void whatWasGivenUpWasSentAndNotAnswered() {
    waitTimes.answered(Duration.ofMillis(1));
    waitTimes.again();
    waitTimes.unanswered("503");

    WaitTimes.WaitFigures figures = waitTimes.take();

    assertThat(figures.requests()).isEqualTo(2);
    assertThat(figures.waits().count()).isOne();
    assertThat(figures.again()).isOne();
    assertThat(figures.unanswered()).isOne();
    assertThat(figures.refusals()).isEqualTo("503: 1");
  }

  @Test
  void eachTimeHasItsOwn() {
    waitTimes.answered(Duration.ofMillis(1));
    waitTimes.unanswered("404");
    waitTimes.take();

    WaitTimes.WaitFigures later = waitTimes.take();

    assertThat(later.requests()).isZero();
    assertThat(later.refusals()).isEmpty();
  }
}
