package cn.qianhu.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.catalogue.AlertRules;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.code.SiteFile;
import cn.qianhu.contract.code.TableFile;
import cn.qianhu.contract.form.output.OutputAlertRules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of thresholds: which row is in force, and what is refused. */
class ThresholdsTest {

  /** The defaults of the domain. */
  @ParameterizedTest
  @CsvSource({
    "OUTPUT_DROP, drop_warning_pct, -30",
    "OUTPUT_DROP, drop_critical_pct, -50",
    "OUTPUT_DECLINE, decline_months, 3",
    "GROWTH_COVERAGE, coverage_min_divisions, 5",
    "UNIT_SUSPECT, unit_factor, 100",
    "INTENSITY_TARGET, tolerance, 10",
    "COAL_CUT, tolerance, 10",
    "INVESTMENT_LAG, lag_warning_points, -10",
    "INVESTMENT_LAG, lag_critical_points, -30",
    "BRIDGE_DUE, bridge_days, 90",
    "TARGET_BEHIND, tolerance, 10",
    "OUTPUT_JUMP, low, 8",
    "OUTPUT_JUMP, high, 12",
    "RUNNING_TOTAL, step_low, 0.5",
    "RUNNING_TOTAL, step_high, 3",
    "RUNNING_TOTAL, drop, 3",
    "JANUARY_MISSING, factor, 1.6",
    "ENERGY_JUMP, factor, 20",
    "STATEMENT_AGAINST_METERS, factor, 2",
    "STATEMENT_AGAINST_METERS, complete_pct, 90",
    "METER_INCOMPLETE, complete_pct, 90",
    "REGISTER_READING, readings, 48",
    "REGISTER_READING, rises, 12",
    "REGISTER_READING, step_pct, 1",
  })
  void shipsTheDefaultsForEveryMonth(String rule, String threshold, String value) {
    for (String month : new String[] {"2000-01", "2022-03", "2099-12"}) {
      assertThat(at(Thresholds.load(), rule, threshold, month)).isEqualTo(value);
    }
  }

  /** A rule may bring a number of its own, but those of the product stand where auditors look. */
  @Test
  void shipsARowOfEveryThresholdWithItsSource() throws IOException {
    String shipped = shipped();
    assertThat(AlertRules.all())
        .filteredOn(rule -> !rule.code().equals("SUDDEN_STOPS"))
        .flatExtracting(
            rule -> rule.thresholds().stream().map(each -> rule + "," + each.code() + ",").toList())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(shipped).contains("\n" + row));
  }

  /** A change of a number that holds everywhere is made in both tables. */
  @Test
  void shipsForEveryProvinceWhatTheShippedSiteHasForNoRegion() throws IOException {
    try (InputStream table = Thresholds.class.getResourceAsStream("alert-thresholds.csv")) {
      assertThat(new String(table.readAllBytes(), StandardCharsets.UTF_8).lines())
          .containsExactlyElementsOf(
              shipped().lines().filter(row -> !row.matches("[^,]*,[^,]*,[0-9]{6},.*")).toList());
    }
  }

  @Test
  void takesTheRowInForceInTheMonthJudged() throws IOException {
    Thresholds thresholds =
        table(shipped() + "OUTPUT_DROP,drop_warning_pct,,2023-01,-25.5,decision 7\n");
    assertThat(at(thresholds, "OUTPUT_DROP", "drop_warning_pct", "2022-12")).isEqualTo("-30");
    assertThat(at(thresholds, "OUTPUT_DROP", "drop_warning_pct", "2023-01")).isEqualTo("-25.5");
    assertThat(at(thresholds, "OUTPUT_DROP", "drop_warning_pct", "2024-06")).isEqualTo("-25.5");
  }

  @Test
  void takesAnotherFileInPlaceOfTheWholeTable(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("thresholds.csv");
    Files.writeString(
        file, shipped().replace("*,version,,,3,", "*,version,,,2022-b,").replace(",-50,", ",-60,"));
    RuleThresholds ruleThresholds =
        Thresholds.of(Site.shipped(), file)
            .limits(OutputAlertRules.OUTPUT_DROP, Place.SITE, month("2022-03"));
    assertThat(ruleThresholds.version()).isEqualTo("2022-b");
    assertThat(ruleThresholds.get(OutputAlertRules.DROP_CRITICAL_PCT)).isEqualByComparingTo("-60");
  }

  /** The page shows what changes, between the header and a line that stands for all the rest. */
  @Test
  void takesTheTableThatTheDocumentsShow() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "developing", "adding-a-rule.md"));
    String header = "rule,threshold,region,valid_from,value,source\n";
    int start = page.indexOf(header) + header.length();
    String[] shown = page.substring(start, page.indexOf("```", start)).split("\\.\\.\\. .*\n");
    Thresholds thresholds = table(shipped().replaceFirst("\\*,version,.*\n", shown[0]) + shown[1]);
    assertThat(thresholds.version()).isEqualTo("4");
    assertThat(at(thresholds, "BRIDGE_DUE", "bridge_days", "2022-12")).isEqualTo("90");
    assertThat(at(thresholds, "BRIDGE_DUE", "bridge_days", "2023-01")).isEqualTo("120");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OUTPUT_DROP,drop_warning_pct,,,-30, | OUTPUT_DROP,drop_warning_pct,,,30,   | value is "30"; write a number below 0
          OUTPUT_DECLINE,decline_months,,,3,  | OUTPUT_DECLINE,decline_months,,,2.5, | value is "2.5"; write a whole number from 1 to 1000
          OUTPUT_DECLINE,decline_months,,,3,  | OUTPUT_DECLINE,decline_months,,,0,   | value is "0"; write a whole number from 1 to 1000
          TARGET_BEHIND,tolerance,,,10,       | TARGET_BEHIND,tolerance,,,101,       | value is "101"; write a percentage from 0 to 100
          UNIT_SUSPECT,unit_factor,,,100,     | UNIT_SUSPECT,unit_factor,,,1,        | value is "1"; write a number above 1
          UNIT_SUSPECT,unit_factor,,,100,     | UNIT_SUSPECT,unit_factor,,,1e2,      | value is "1e2"; write a number above 1
          OUTPUT_JUMP,low,,,8,                | OUTPUT_JUMP,low,,,12,                | low of OUTPUT_JUMP is not below high (region "", valid_from "")
          OUTPUT_JUMP,low,,,8,                | OUTPUT_JUMP,low,370100,2023-01,13,   | low of OUTPUT_JUMP is not below high (region "370100", valid_from "2023-01")
          RUNNING_TOTAL,step_low,,,0.5,       | RUNNING_TOTAL,step_low,,,0,          | value is "0"; write a number above 0
          METER_INCOMPLETE,complete_pct,,,90, | METER_INCOMPLETE,complete_pct,,,0,   | value is "0"; write a percentage above 0, up to 100
          BRIDGE_DUE,bridge_days,,,90,        | BRIDGE_DUE,bridge_days,,2022-13,90,  | valid_from is "2022-13"; write a month such as 2024-01, or nothing
          BRIDGE_DUE,bridge_days,,,90,        | BRIDGE_DUE,bridge_day,,,90,          | threshold is "bridge_day"; write one of [bridge_days]
          BRIDGE_DUE,bridge_days,,,90,        | BRIDGE_DUE,unit_factor,,,90,         | threshold is "unit_factor"; write one of [bridge_days]
          BRIDGE_DUE,bridge_days,,,90,        | BRIDGE,bridge_days,,,90,             | rule is "BRIDGE"; write one of [OUTPUT_DROP
          BRIDGE_DUE,bridge_days,,,90,        | BRIDGE_DUE,bridge_days,,2022-01,90,  | bridge_days of BRIDGE_DUE is not set for every month
          90,default                         | 90,                                | source is ""; write the document
          *,version,,,3,                     | *,version,,,,                       | value is ""; write the version
          *,version,,,3,default    | ''                                  | has no version
          valid_from,value,source            | valid_from,val,source              | column value is missing
          """)
  void refusesATableThatIsWrong(String shipped, String written, String expected)
      throws IOException {
    String text = shipped().replace(shipped, written);
    assertThat(text).isNotEqualTo(shipped());
    assertThatThrownBy(() -> table(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("thresholds.csv")
        .hasMessageContaining(expected);
  }

  @Test
  void refusesTwoRowsThatBeginInTheSameMonth() throws IOException {
    long line = shipped().lines().count() + 1;
    assertThatThrownBy(() -> table(shipped() + "BRIDGE_DUE,bridge_days,,,60,decision 8\n"))
        .hasMessageContaining(
            "thresholds.csv, line %d: valid_from is \"\"; write another month", line);
  }

  private static String at(Thresholds thresholds, String rule, String threshold, String month) {
    return at(thresholds, rule, threshold, Place.EVERYWHERE, month);
  }

  private static String at(
      Thresholds thresholds, String rule, String threshold, String region, String month) {
    AlertRule known = AlertRules.of(rule).orElseThrow();
    return known.thresholds().stream()
        .filter(each -> each.code().equals(threshold))
        .map(
            each ->
                thresholds.limits(known, Place.of(region), month(month)).get(each).toPlainString())
        .findFirst()
        .orElseThrow();
  }

  private static int month(String text) {
    return Months.index(YearMonth.parse(text));
  }

  private static Thresholds table(String text) {
    return Thresholds.load(TableFile.read("thresholds.csv", text));
  }

  private static String shipped() {
    return Site.shipped().shippedText(SiteFile.ALERT_THRESHOLDS).orElseThrow();
  }
}
