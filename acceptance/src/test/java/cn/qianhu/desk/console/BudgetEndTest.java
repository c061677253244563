package cn.qianhu.desk.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.command.foreign.NodeRuntime;
import cn.qianhu.kit.ProgramResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The day on which a budget ends says what its light says. */
class BudgetEndTest {

  private static final Path SCHEDULE =
      Path.of("../desk/src/main/resources/cn/qianhu/desk/console/schedule.js");

  /** Month, budget, energy from January on, and what the page makes of them. */
  private static final List<String> ROWS =
      List.of(
          // On schedule by twelfths, and so green; of the days of the year more than that is gone.
          "2022-02 1200.00 200.00 lasts",
          "2022-08 1200.00 800.00 lasts",
          "2022-12 1200.00 1200.00 lasts",
          "2022-03 1200.00 300.01 2022-12-31",
          "2022-12 1200.00 1200.01 2022-12-31",
          // Nine months of it are gone with September, and ten and a half within November.
          "2022-06 1200.00 800.00 2022-09-30",
          "2022-06 1200.00 799.99 2022-10-01",
          "2022-07 1050.00 700.00 2022-11-15",
          // Used up before the month that is over.
          "2022-06 100.00 1200.00 2022-01-16",
          "2024-02 15.00 20.00 2024-02-15",
          "2022-02 0.00 0.01 2022-01-01",
          "2022-02 12.0000 0.0000 unknown",
          "2022-02 - 1.0000 unknown");

  @Test
  void itIsCountedByTwelfths() {
    ProgramResult run =
        NodeRuntime.evaluate(
            """
            import { budgetEnd } from '%s';
            for (const row of `%s`.split('\\n')) {
              const [period, budget, assessed_ytd] = row.split(' ');
              const end = budgetEnd({ period, budget, assessed_ytd });
              const told = end === undefined ? 'unknown' : end ?? 'lasts';
              console.log(period, budget, assessed_ytd, told);
            }
            """
                .formatted(SCHEDULE.toAbsolutePath().toUri(), String.join("\n", ROWS)));

    assertThat(run.errors()).isEmpty();
    assertThat(run.output().lines()).containsExactlyElementsOf(ROWS);
  }
}
