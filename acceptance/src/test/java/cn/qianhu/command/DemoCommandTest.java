package cn.qianhu.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration from the command to what it prints, on an embedded cluster. */
class DemoCommandTest {

  @TempDir Path data;

  @Test
  void showsTheProvinceAndWhatWasCaught() {
    CommandRun run = CommandRun.of("demo", "--small", "--data", data.toString());

    assertThat(run.code()).isZero();
    List<String> lines = run.out().lines().toList();
    assertThat(lines)
        .anyMatch(line -> line.matches(".*工业总产值※ +gross output value +[0-9,.]+ +亿元"))
        .anyMatch(line -> line.contains("济南市 370100"))
        .anyMatch(line -> line.contains("向上 up"))
        .anyMatch(line -> line.contains(data.resolve("tables").toString()));
    assertThat(lines)
        .as("what was planted and is not seen")
        .noneMatch(line -> line.startsWith("[  ]"))
        .filteredOn(line -> line.startsWith("[ok]"))
        .hasSizeGreaterThan(20);
    assertThat(lines)
        .as("where it is seen")
        .anyMatch(line -> line.matches(" +-> coverage.csv: .*, 0 of 1 reported"))
        .anyMatch(line -> line.matches(" +-> indicators.csv: .* 2021-08, gross_output .*"))
        .anyMatch(line -> line.matches(" +-> indicators.csv: 370000/T 2021-05, .* once"))
        .anyMatch(line -> line.matches(" +-> coverage.csv: .* in 2021-06, . in 2021-07"))
        .anyMatch(line -> line.matches(" +-> coverage.csv: .* in 2021-09, . in 2021-10"))
        .anyMatch(line -> line.matches(" +-> rejected.csv: .* MALFORMED"))
        .anyMatch(line -> line.matches(" +-> rejected.csv: .* BAD_IDENTIFIER"))
        .anyMatch(line -> line.matches(" +-> rejected.csv: .* UNKNOWN_CODE"))
        .anyMatch(line -> line.matches(" +-> rejected.csv: .* UNKNOWN_ENTERPRISE"))
        .anyMatch(line -> line.matches(" +-> rejected.csv: .* INCONSISTENT"))
        .anyMatch(line -> line.matches(" +-> rejected.csv: .* CITY_DISQUALIFIED"))
        .anyMatch(line -> line.matches(" +-> balances.csv: 371600 2021-12 R2022 RED, .*"))
        .anyMatch(line -> line.matches(" +-> alerts.csv: UNIT_SUSPECT .* WARNING"))
        .anyMatch(line -> line.matches(" +-> control.csv: 370300 2022-03 OVER OVER RED .* exempt"))
        .anyMatch(line -> line.matches(" +-> alerts.csv: BUDGET_PACE 370300 2022-03 WARNING"))
        .anyMatch(line -> line.matches(" +-> alerts.csv: INTENSITY_TARGET 371100 .* WARNING"))
        .anyMatch(line -> line.matches(" +-> alerts.csv: COAL_CUT 370400 2022-03 CRITICAL"))
        .anyMatch(line -> line.matches(" +-> targets.csv: 371600 ABOVE_SCALE_ENTRANTS .* MISSED"))
        .anyMatch(line -> line.matches(" +-> two-high.csv: 371300 2022-03 .*"))
        .anyMatch(line -> line.matches(" +-> alerts.csv: TWO_HIGH_RISE 371300 2022-03 .*"))
        .anyMatch(line -> line.matches(".*! 合计中含 2 家.+或计量单位可疑的企业，核实前不宜引用。.*"))
        .anyMatch(line -> line.matches(" +-> alerts.csv: ENERGY_JUMP .*/ELECTRICITY 2022-03 .*"))
        .anyMatch(
            line -> line.matches(" +-> alerts.csv: STATEMENT_AGAINST_METERS .*/ELECTRICITY .*"))
        .anyMatch(line -> line.matches(" +-> alerts.csv: RUNNING_TOTAL .* 2022-03 WARNING"))
        .anyMatch(line -> line.matches(" +-> alerts.csv: REGISTER_READING .*/M01 2022-03 WARNING"))
        .anyMatch(line -> line.matches(" +-> alerts.csv: LOOKALIKE_METER .*/12 2022-03 WARNING"))
        .anyMatch(line -> line.matches(" +-> coverage.csv: 371602/24 2022-01, . of . reported"))
        .anyMatch(line -> line.matches(" +-> indicators.csv: .*/24 2022-03, .* a year before .*"))
        .anyMatch(line -> line.matches(" +工业总产值※ .*"))
        .anyMatch(line -> line.matches(" +东营市 370500※ .* 存疑 suspect"))
        .noneMatch(line -> line.matches(" +济南市 370100※ .*"))
        .anyMatch(line -> line.matches(" +-> alerts.csv: OUTPUT_DROP .* CRITICAL"))
        .anyMatch(line -> line.matches(" +-> alerts.csv: INVESTMENT_LAG .*"))
        .anyMatch(line -> line.matches(" +-> alerts.csv: BRIDGE_DUE .* CRITICAL"));
  }
}
