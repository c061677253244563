package cn.qianhu.trial.failure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.local.demo.DemoSize;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * One of the scenarios, on a small province: where figures are made. One broker and one instance of
 * the streams are enough for it: what others do while one is away, other tests try.
 */
@Timeout(1200)
class FailuresTest {

  private static final TrialGround SMALL =
      new TrialGround(new DemoSize(30, 15, 12, 1_000, true, false), 1, 1, 2, Duration.ofSeconds(3));

  private static final List<String> SOME = List.of("streams-1-killed");

  @Test
  void nothingIsLostNothingCountedTwiceAndNoFigureMoves(@TempDir Path folder)
      throws InterruptedException {
    List<ScenarioOutcome> outcomes =
        new ScenarioSuite(folder, SMALL).run(Scenarios.named(SOME), outcome -> {});

    assertThat(outcomes).hasSize(1 + SOME.size());
    assertThat(outcomes)
        .allSatisfy(
            outcome ->
                assertThat(outcome.isSound())
                    .as(String.join("\n", OutcomeTable.line(outcome)))
                    .isTrue());
    assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.sent()).isPositive());
  }
}
