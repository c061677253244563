package cn.qianhu.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.Threshold;
import cn.qianhu.contract.catalogue.AlertRules;
import cn.qianhu.contract.code.DeductionRule;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.code.SiteFile;
import cn.qianhu.contract.code.TableFaults;
import cn.qianhu.contract.code.TableFile;
import cn.qianhu.contract.form.energy.EnergyAlertRules;
import cn.qianhu.contract.form.quota.QuotaAlertRules;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which row counts of a region, and of the regions that cover it (control, Thresholds by region).
 */
class RegionalThresholdsTest {

  /** Each level has two rows, and the months in which they begin lie across one another. */
  private static final String ROWS =
      """
      BRIDGE_DUE,bridge_days,,2023-01,101,s
      BRIDGE_DUE,bridge_days,370000,2022-03,102,s
      BRIDGE_DUE,bridge_days,370000,2023-03,103,s
      BRIDGE_DUE,bridge_days,370100,2022-02,104,s
      BRIDGE_DUE,bridge_days,370100,2022-05,105,s
      BRIDGE_DUE,bridge_days,370102,2022-04,106,s
      BRIDGE_DUE,bridge_days,370102,2022-06,107,s
      BRIDGE_DUE,bridge_days,371600,,108,s
      """;

  @ParameterizedTest
  @CsvSource({
    // a county, its city, its province, everywhere: none has begun but the last
    "370102, 2022-01, 90",
    "370102, 2022-02, 104",
    "370102, 2022-03, 104",
    "370102, 2022-04, 106",
    "370102, 2022-05, 106",
    "370102, 2022-06, 107",
    "370102, 2024-01, 107",
    // another county of the city
    "370103, 2022-01, 90",
    "370103, 2022-04, 104",
    "370103, 2022-05, 105",
    "370103, 2024-01, 105",
    // the city
    "370100, 2022-01, 90",
    "370100, 2022-03, 104",
    "370100, 2022-05, 105",
    // another city: the province's rows
    "370200, 2022-02, 90",
    "370200, 2022-03, 102",
    "370200, 2023-02, 102",
    "370200, 2023-03, 103",
    "370202, 2022-03, 102",
    "370000, 2022-03, 102",
    // a row of the city that was always in force, before all of the province
    "371602, 2000-01, 108",
    "371602, 2024-01, 108",
    // another province, and no region
    "110101, 2022-12, 90",
    "110101, 2023-01, 101",
    "'', 2022-12, 90",
    "'', 2023-01, 101"
  })
  void takesTheMostParticularRegionThatHasBegun(String region, YearMonth month, String value) {
    RuleThresholds limits =
        table(shipped() + ROWS)
            .limits(QuotaAlertRules.BRIDGE_DUE, Place.of(region), Months.index(month));
    assertThat(limits.get(QuotaAlertRules.BRIDGE_DAYS)).isEqualByComparingTo(value);
  }

  /** The shipped rows of the city's own watch: from the month after its document. */
  @ParameterizedTest
  @CsvSource({
    "371600, 2022-05, KEY_1000",
    "371600, 2022-06, KEY_1000;CITY_100",
    "371602, 2022-05, KEY_1000",
    "371602, 2022-06, KEY_1000;CITY_100",
    "371602, 2030-01, KEY_1000;CITY_100",
    "370100, 2022-06, KEY_1000",
    "370000, 2022-06, KEY_1000"
  })
  void shipsTheScopesThatAreWatched(String region, YearMonth month, String scopes) {
    List<Scope> expected = List.of(scopes.split(";")).stream().map(Scope::valueOf).toList();
    int mask = Thresholds.load().numbers().watchScopes(Place.of(region), Months.index(month));
    assertThat(Scope.of(mask)).isEqualTo(expected);
  }

  /** Each is a row with a first month and a source; what no document says is a default. */
  @ParameterizedTest
  @CsvSource({"2000-01, R2022", "2023-12, R2022", "2024-01, R2024", "2031-05, R2024"})
  void shipsTheRuleOfDeduction(YearMonth month, DeductionRule rule) {
    SiteNumbers numbers = Thresholds.load().numbers();
    assertThat(numbers.deductionRule(Months.index(month))).isEqualTo(rule);
  }

  @Test
  void shipsTheNumbersOfTheTables() {
    SiteNumbers numbers = Thresholds.load().numbers();
    for (String region : List.of("370000", "371600", "371602")) {
      Place place = Place.of(region);
      assertThat(numbers.yellowUpToPct(place, month("2022-06"))).isEqualByComparingTo("110");
      assertThat(numbers.finalFromPct(place, month("2022-06"))).isEqualByComparingTo("90");
      assertThat(numbers.judgedMonths(place, month("2022-06")))
          .isEqualTo(JudgedMonths.WITHOUT_JANUARY);
    }
    assertThat(numbers.of(month("2022-06"))).isEqualTo(10);
  }

  /** Auditors read the sources: a founding document, or that none contains the number. */
  @Test
  void everyShippedRowNamesADocumentOrSaysDefault() {
    Thresholds shipped = Thresholds.load();
    assertThat(shipped.rows())
        .extracting(row -> row.rule() + " " + row.threshold().code() + " " + row.source())
        .filteredOn(row -> !row.endsWith(" default"))
        .isEmpty();
    assertThat(shipped.numbers().rows())
        .extracting(row -> row.number().code() + " " + row.value() + " " + row.source())
        .filteredOn(row -> !row.endsWith(" default"))
        .containsExactlyInAnyOrder(
            "watch_scopes KEY_1000 LU-267 §26",
            "watch_scopes KEY_1000;CITY_100 BIN-156 §26",
            "deduction_rule R2022 LU-28 要素保障 §1; LU-267 §16");
  }

  /** A file of one cluster's alerts must leave the tables as the site has them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          *,final_pct,,,90,          | *,final_pct,,,90.0,x          | final_pct
          *,final_pct,,,90,default   | *,final_pct,,,90,decision     | ''
          *,closing_day,,,10,        | *,closing_day,,,12,           | closing_day
          *,unjudged_month,,,1,      | *,unjudged_month,,,0,         | unjudged_month
          *,deduction_rule,,2024-01, | *,deduction_rule,,2025-01,    | deduction_rule
          *,watch_scopes,,,KEY_1000, | *,watch_scopes,,,CITY_100,    | ''
          OUTPUT_DROP,drop_warning_pct,,,-30, | OUTPUT_DROP,drop_warning_pct,,,-20, | ''
          """)
  void saysWhichTablesAnotherFileDecidesOtherwise(String row, String other, String codes) {
    String text = shipped().replace(row, other);
    assertThat(text).isNotEqualTo(shipped());
    assertThat(table(text).tablesDecidedOtherwise(Thresholds.load()))
        .isEqualTo(codes.isEmpty() ? Set.of() : Set.of(codes));
  }

  @Test
  void oneRuleOfDeductionCanBeTriedOut() {
    Thresholds tried = Thresholds.load().withDeductionRule(DeductionRule.R2024);
    assertThat(tried.numbers().deductionRule(month("2000-01"))).isEqualTo(DeductionRule.R2024);
    assertThat(tried.numbers().deductionRule(month("2024-01"))).isEqualTo(DeductionRule.R2024);
    assertThat(tried.numbers().of(month("2022-06"))).isEqualTo(10);
  }

  /** A file of before has five columns and no number of the site. */
  @Test
  void readsATableWithoutRegions() {
    Thresholds thresholds = table(old() + "BRIDGE_DUE,bridge_days,2023-01,60,notice\n");
    for (String region : List.of("", "370000", "370100", "370102")) {
      assertThat(bridgeDays(thresholds, region, "2022-12")).isEqualByComparingTo("90");
      assertThat(bridgeDays(thresholds, region, "2023-01")).isEqualByComparingTo("60");
    }
    assertThat(thresholds.numbers().rows()).isEqualTo(Thresholds.load().numbers().rows());
  }

  @Test
  void aNumberThatATableNamesReplacesAllShippedRowsOfIt() {
    Thresholds thresholds = table(old() + "*,watch_scopes,,CITY_100,notice\n");
    assertThat(Scope.of(thresholds.numbers().watchScopes(Place.of("371600"), month("2022-06"))))
        .containsExactly(Scope.CITY_100);
  }

  /** What rules compared with before still stands in files of sites. */
  @Test
  void readsWhatAThresholdWasCalledAndPassesOverWhatItIsNoMore() {
    AlertRule rule = AlertRules.of("SUDDEN_STOPS").orElseThrow();
    Threshold threshold = rule.thresholds().get(0);
    Thresholds thresholds =
        table(old() + "SUDDEN_STOPS,stops,2022-01,7,notice\nSUDDEN_STOPS,hours,,-1,notice\n");
    RuleThresholds limits = thresholds.limits(rule, Place.SITE, month("2022-01"));
    assertThat(limits.get(threshold)).isEqualByComparingTo("7");
    assertThat(thresholds.limits(rule, Place.SITE, month("2021-12")).get(threshold))
        .isEqualByComparingTo(threshold.ifUnset().orElseThrow());
    assertThat(thresholds.remarks())
        .anyMatch(remark -> remark.contains("line 7: GROWTH_COVERAGE compares with coverage_pct"))
        .filteredOn(remark -> !remark.contains("_pct"))
        .satisfiesExactly(
            one -> assertThat(one).contains("line 14: stops is called stops_at_most now; rename"),
            other -> assertThat(other).contains("line 15: SUDDEN_STOPS compares with hours no"));
    assertThatThrownBy(
            () ->
                table(
                    old()
                        + "SUDDEN_STOPS,stops,2022-01,7,notice\n"
                        + "SUDDEN_STOPS,stops_at_most,2022-01,8,notice\n"))
        .hasMessageContaining("line 15: valid_from is \"2022-01\"; write another month");
  }

  /** The target of energy intensity is an entry of the directory of targets now. */
  @Test
  void readsTheMarginOfIntensityAsItsToleranceAndPassesOverItsTarget() {
    Thresholds thresholds =
        table(old().replace("intensity_margin_pct,,10", "intensity_margin_pct,,20"));
    assertThat(
            thresholds
                .limits(EnergyAlertRules.INTENSITY_TARGET, Place.SITE, month("2022-06"))
                .get(Threshold.TOLERANCE))
        .isEqualByComparingTo("20");
    assertThat(
            thresholds
                .limits(EnergyAlertRules.COAL_CUT, Place.SITE, month("2022-06"))
                .get(Threshold.TOLERANCE))
        .isEqualByComparingTo("10");
    assertThat(thresholds.remarks())
        .anySatisfy(one -> assertThat(one).contains("intensity_target_pct no more", "remove it"))
        .anySatisfy(one -> assertThat(one).contains("compares with coverage_pct no more"))
        .anySatisfy(
            other -> assertThat(other).contains("intensity_margin_pct is called tolerance now"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BRIDGE_DUE,bridge_days,3701,,60,s      | region is "3701"; write the six digits of a region
          BRIDGE_DUE,bridge_days,399999,,60,s    | region is "399999"; write the six digits of a region
          BRIDGE_DUE,bridge_days,,,60,s          | valid_from is ""; write another month
          BRIDGE_DUE,bridge_days,370100,,60,     | source is ""
          *,watch_scopes,370100,,KEY_100,s       | value is "KEY_100"; write scopes of enterprises
          *,watch_scopes,370100,,TECHNICAL,s     | value is "TECHNICAL"; write scopes of enterprises
          *,watch_scopes,370100,,KEY_1000;,s     | value is "KEY_1000;"; write scopes of enterprises
          *,watch_scopes,371600,2022-06,CITY_100,s | valid_from is "2022-06"; write another month
          *,unjudged_month,370100,,2,s           | value is "2"; write 1 (January
          *,light_yellow_pct,370100,,99.9,s      | value is "99.9"; write a number from 100 to 1000
          *,final_pct,370100,,101,s              | value is "101"; write a percentage
          *,closing_day,,2022-01,29,s            | value is "29"; write a whole number from 1 to 28
          *,closing_day,370100,2022-01,12,s      | region is "370100"; write nothing: it is the same
          *,deduction_rule,,2023-01,R2023,s      | value is "R2023"; write one of [R2022, R2024]
          *,deduction_rule,370000,,R2022,s       | region is "370000"; write nothing: it is the same
          *,watch,370100,,KEY_1000,s             | threshold is "watch"; write one of [version, watch_scopes
          *,version,,,4,s                        | threshold is "version"; write something else
          """)
  void refusesARowThatIsWrong(String row, String expected) {
    TableFaults faults = new TableFaults();
    Thresholds.review(
        shipped() + row + "\n", Optional.of(Site.shipped().tables().regions()), faults);
    assertThatThrownBy(faults::requireNone).hasMessageContaining(expected);
  }

  @Test
  void aNumberOfTheSiteNeedsARowForEveryRegionAndMonth() {
    assertThatThrownBy(() -> table(old() + "*,watch_scopes,2022-01,KEY_1000,notice\n"))
        .hasMessageContaining("watch_scopes of * is not set for every month");
  }

  private static BigDecimal bridgeDays(Thresholds thresholds, String region, String month) {
    return thresholds
        .limits(QuotaAlertRules.BRIDGE_DUE, Place.of(region), month(month))
        .get(QuotaAlertRules.BRIDGE_DAYS);
  }

  private static int month(String text) {
    return Months.index(YearMonth.parse(text));
  }

  /** The table as it was shipped before it had regions. */
  private static String old() {
    return """
    rule,threshold,valid_from,value,source
    *,version,,1,default thresholds
    OUTPUT_DROP,drop_warning_pct,,-30,LU-267 §26
    OUTPUT_DROP,drop_critical_pct,,-50,LU-267 §26
    OUTPUT_DECLINE,decline_months,,3,LU-TEN-2024 §5
    GROWTH_COVERAGE,coverage_min_divisions,,5,LU-267 §26
    GROWTH_COVERAGE,coverage_pct,,80,LU-TEN-2024 行业增长面
    UNIT_SUSPECT,unit_factor,,100,LU-267 §26
    INTENSITY_TARGET,intensity_target_pct,,-4,LU-TEN-2024 单位增加值能耗
    INTENSITY_TARGET,intensity_margin_pct,,10,LU-267 §26
    INVESTMENT_LAG,lag_warning_points,,-10,LU-267 §1
    INVESTMENT_LAG,lag_critical_points,,-30,LU-267 §1
    BRIDGE_DUE,bridge_days,,90,LU-28 要素保障 §6
    """;
  }

  private static Thresholds table(String text) {
    return Thresholds.load(TableFile.read("thresholds.csv", text));
  }

  private static String shipped() {
    return Site.shipped().shippedText(SiteFile.ALERT_THRESHOLDS).orElseThrow();
  }
}
