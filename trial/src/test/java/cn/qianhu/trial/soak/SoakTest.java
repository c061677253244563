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
 * The whole product under load for seconds, with the instance of the streams killed at the second
 * sample and back under load. Whether something grows no run of a test is long enough to say: the
 * verdicts on samples have tests of their own.
 */
@Timeout(600)
class SoakTest {

  private static final SoakPlan BRIEF =
      new SoakPlan(Duration.ofSeconds(4), 20, 2, 2, 6, 1, 1, Duration.ofSeconds(3), 2, 2);

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
    assertThat(outcome.stuck()).as("instances that a SIGTERM did not end in order").isEmpty();
    assertThat(said.toString()).contains("streams-1", "Verdict");
  }
}
