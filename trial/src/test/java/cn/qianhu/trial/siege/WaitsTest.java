package cn.qianhu.trial.siege;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long honest clients waited, of some time and not of the time before. */
class WaitsTest {

  private final Waits waits = new Waits("reports");

  @Test
  void halfNearlyAllAndTheLongest() {
    IntStream.rangeClosed(1, 200).forEach(millis -> waits.answered(Duration.ofMillis(millis)));

    Waits.WaitFigures figures = waits.take();

    assertThat(figures.waits().p50()).isEqualTo(100_000);
    assertThat(figures.waits().p99()).isEqualTo(198_000);
    assertThat(figures.waits().max()).isEqualTo(200_000);
    assertThat(figures.sent()).isEqualTo(200);
  }

  @Test
  void whatWasGivenUpWasSentAndNotAnswered() {
    waits.answered(Duration.ofMillis(1));
    waits.again();
    waits.unanswered("503");

    Waits.WaitFigures figures = waits.take();

    assertThat(figures.sent()).isEqualTo(2);
    assertThat(figures.waits().count()).isOne();
    assertThat(figures.again()).isOne();
    assertThat(figures.unanswered()).isOne();
    assertThat(figures.refusals()).isEqualTo("503: 1");
  }

  @Test
  void eachTimeHasItsOwn() {
    waits.answered(Duration.ofMillis(1));
    waits.unanswered("404");
    waits.take();

    Waits.WaitFigures later = waits.take();

    assertThat(later.sent()).isZero();
    assertThat(later.refusals()).isEmpty();
  }
}
