package cn.qianhu.trial.failure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.local.demo.DemoSize;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * One of the scenarios, on a small province: where figures are made. One broker is enough for it:
 * that one of three may be away, others try.
 */
@Timeout(1200)
class FailuresTest {

  private static final List<String> SOME = List.of("streams-1-killed");

  @Test
  void nothingIsLostNothingCountedTwiceAndNoFigureMoves(@TempDir Path folder)
      throws InterruptedException {
    List<ScenarioOutcome> outcomes =
        new ScenarioSuite(folder, DemoSize.SMALL.withoutClerks(), 1)
            .run(Scenarios.named(SOME), outcome -> {});

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
