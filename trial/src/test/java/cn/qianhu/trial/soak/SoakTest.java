package cn.qianhu.trial.soak;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.kit.Jvm;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole product under load for a quarter of a minute, with an instance of the streams killed in
 * between. Whether something grows no run of a test is long enough to say: the verdicts on samples
 * have tests of their own.
 */
@Timeout(600)
class SoakTest {

  private static final SoakPlan BRIEF =
      new SoakPlan(Duration.ofSeconds(15), 20, 6, 2, 2, 1, 1, Duration.ofSeconds(8));

  @Test
  void whatComesOutIsWhatAReplayGives(@TempDir Path folder) throws InterruptedException {
    StringWriter said = new StringWriter();
    SoakReport report = new SoakReport(List.of(new PrintWriter(said)));

    Soak.Outcome outcome = new Soak(BRIEF, folder, report).run(Jvm.small("256m"));

    FinalCheck check = outcome.check();
    assertThat(check.different()).as("tables that a replay gives otherwise").isEmpty();
    assertThat(check.unsound()).isEmpty();
    assertThat(check.refused()).as("records that do not count").isZero();
    assertThat(check.rows()).as("rows of all tables").isPositive();
    assertThat(outcome.tally().corrections()).isPositive();
    assertThat(outcome.tally().refused()).as("requests with something wrong").isZero();
    assertThat(outcome.tally().kills()).isPositive();
    assertThat(outcome.latency().count()).as("figures that were waited for").isPositive();
    assertThat(said.toString()).contains("streams-1", "Verdict");
  }
}
