package cn.qianhu.contract.form.targets;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.event.TargetEntry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which targets may be set, and what is said of one that may not. */
class TargetFormTest {

  private static final TargetForm FORM = new TargetForm();

  private static FieldCheck<TargetFields> check(String... texts) {
    return FORM.check(FORM.event(List.of(texts)));
  }

  private static Finding finding(FieldCheck<TargetFields> check) {
    return check.refused() == null ? check.later() : check.refused();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      emptyValue = "",
      value = {
        "'', ALL, T, OUTPUT_GROWTH, 2022, 3, A, '', MALFORMED, region",
        "370102, '', T, OUTPUT_GROWTH, 2022, 3, A, '', MALFORMED, scope",
        "370102, ALL, '', OUTPUT_GROWTH, 2022, 3, A, '', MALFORMED, industry",
        "370102, ALL, T, '', 2022, 3, A, '', MALFORMED, measure",
        "370102, ALL, T, OUTPUT_GROWTH, '', 3, A, '', MALFORMED, year",
        "370102, ALL, T, OUTPUT_GROWTH, 22, 3, A, '', MALFORMED, year",
        "370102, ALL, T, OUTPUT_GROWTH, 20222, 3, A, '', MALFORMED, year",
        "370102, ALL, T, OUTPUT_GROWTH, 202a, 3, A, '', MALFORMED, year",
        "370102, ALL, T, OUTPUT_GROWTH, 2022, '', A, '', MALFORMED, value",
        "370102, ALL, T, OUTPUT_GROWTH, 2022, 5%, A, '', MALFORMED, value",
        "370102, ALL, T, OUTPUT_GROWTH, 2022, +5, A, '', MALFORMED, value",
        "370102, ALL, T, OUTPUT_GROWTH, 2022, 1.23456, A, '', MALFORMED, value",
        "370102, ALL, T, OUTPUT_GROWTH, 2022, 3, '', '', MALFORMED, source",
        "370102, ALL, T, OUTPUT_GROWTH, 2022, 3, A, yes, MALFORMED, withdrawn",
        "379999, ALL, T, OUTPUT_GROWTH, 2022, 3, A, '', UNKNOWN_CODE, region",
        "370102, ALLES, T, OUTPUT_GROWTH, 2022, 3, A, '', UNKNOWN_CODE, scope",
        "370102, PROVINCIAL_KEY, T, OUTPUT_GROWTH, 2022, 3, A, '', UNKNOWN_CODE, scope",
        "370102, ALL, 99, OUTPUT_GROWTH, 2022, 3, A, '', UNKNOWN_CODE, industry",
        "370102, ALL, A, OUTPUT_GROWTH, 2022, 3, A, '', UNKNOWN_CODE, industry",
        "370102, ALL, T, VALUE_ADDED, 2022, 3, A, '', UNKNOWN_CODE, measure",
        "370102, ALL, T, OUTPUT_GROWTH, 2022, 1000000000000, A, '', OUT_OF_RANGE, value",
        "370102, ALL, T, OUTPUT_GROWTH, 2022, -1000000000000, A, '', OUT_OF_RANGE, value",
        "370102, ALL, T, REVENUE, 2022, -1, A, '', OUT_OF_RANGE, value",
        "370102, ABOVE_SCALE, T, ABOVE_SCALE_STOCK, 2022, 1.0, A, '', MALFORMED, value",
        "370102, ALL, T, ABOVE_SCALE_STOCK, 2022, 5, A, '', UNKNOWN_CODE, scope",
        "370102, ABOVE_SCALE, 13, ABOVE_SCALE_NET, 2022, 5, A, '', UNKNOWN_CODE, industry",
        "370102, ALL, T, INDUSTRY_BREADTH, 2022, 80, A, '', UNKNOWN_CODE, scope",
        "370102, ABOVE_SCALE, C, INDUSTRY_BREADTH, 2022, 80, A, '', UNKNOWN_CODE, industry",
        "370102, ALL, T, ENERGY_INTENSITY, 2022, -4, A, '', UNKNOWN_CODE, scope",
        "370102, ABOVE_SCALE, T, COAL_CHANGE, 2022, -4, A, '', UNKNOWN_CODE, scope",
        "370102, ALL, T, ENERGY_INTENSITY_SINCE_2020, 2020, -4, A, '', OUT_OF_RANGE, year",
        "370102, ALL, T, ENERGY_INTENSITY_SINCE_2020, 2020, '', '', true, OUT_OF_RANGE, year",
        "370102, ALL, T, TECHNICAL_SHARE, 2022, -0.5, A, '', OUT_OF_RANGE, value",
        "370102, ABOVE_SCALE, T, INVESTMENT, 2022, 5, A, '', UNKNOWN_CODE, scope",
        "370102, ALL, T, VALUE_ADDED, 2022, '', A, true, UNKNOWN_CODE, measure",
        // What cannot be read ranks before what is not known, whatever column it stands in.
        "379999, ALL, T, X, 2022, x, A, '', MALFORMED, value",
        "379999, ALLES, A, X, 2022, 1, A, '', UNKNOWN_CODE, region",
        "370102, ALLES, A, X, 2022, 1, A, '', UNKNOWN_CODE, measure",
        "370102, ALLES, A, REVENUE, 2022, -1, A, '', UNKNOWN_CODE, scope"
      })
  void saysWhatIsWrongFirst(
      String region,
      String scope,
      String industry,
      String measure,
      String year,
      String value,
      String source,
      String withdrawn,
      Reason reason,
      String column) {
    FieldCheck<TargetFields> check =
        check(region, scope, industry, measure, year, value, source, withdrawn);

    assertThat(finding(check)).isNotNull();
    assertThat(finding(check).reason()).isEqualTo(reason);
    assertThat(finding(check).column()).isEqualTo(column);
    assertThat(check.key()).isEqualTo(String.join("/", region, scope, industry, measure, year));
    assertThat(finding(check).message(TargetForm.KIND).zh()).contains(column);
  }

  @ParameterizedTest
  @CsvSource({
    "370000, ALL, T, OUTPUT_GROWTH, 2022, -17.5206",
    "370100, KEY_1000, C, EXPORT_GROWTH, 2022, 0",
    "370102, ABOVE_SCALE, 44, REVENUE, 9999, 999999999999.9999",
    "370102, ABOVE_SCALE, T, INDUSTRY_BREADTH, 2022, 0",
    "370102, CITY_KEY, 13, INVESTMENT, 2022, 1",
    "370102, ALL, T, TECHNICAL_SHARE, 2022, 50.5",
    "370102, ALL, T, COAL_CHANGE, 2022, -5.5555",
    "370102, CITY_100, C, ENERGY_INTENSITY_SINCE_2020, 2021, -0.1",
    "370102, ABOVE_SCALE, T, ABOVE_SCALE_STOCK, 2022, 12",
    "370102, ABOVE_SCALE, T, ABOVE_SCALE_NET, 2022, -3"
  })
  void takesATarget(
      String region, Scope scope, String industry, TargetMeasure measure, int year, String value) {
    FieldCheck<TargetFields> check =
        check(
            region,
            scope.name(),
            industry,
            measure.name(),
            Integer.toString(year),
            value,
            "LU-267 §1",
            "false");

    assertThat(finding(check)).isNull();
    TargetFields fields = check.fields();
    assertThat(fields.value()).isEqualByComparingTo(value);
    assertThat(fields)
        .usingRecursiveComparison()
        .ignoringFields("value")
        .isEqualTo(
            new TargetFields(region, scope, industry, measure, year, null, "LU-267 §1", false));
  }

  @Test
  void looksAtTheKeyOnlyWhereATargetIsWithdrawn() {
    FieldCheck<TargetFields> check =
        check("370000", "KEY_1000", "C", "OUTPUT_GROWTH", "2022", "x", "", "true");

    assertThat(finding(check)).isNull();
    assertThat(check.fields().withdrawn()).isTrue();
    assertThat(check.fields().value()).isNull();
  }

  @ParameterizedTest
  @EnumSource(TargetMeasure.class)
  void everyMeasureHasTargetsOfAWholeRegion(TargetMeasure measure) {
    String scope = measure.scopes().get(0).name();
    assertThat(finding(check("370000", scope, "T", measure.name(), "2025", "1", "A", ""))).isNull();
  }

  @Test
  void isKeyedByItsRegionSoThatItsEntriesStayInOneOrder() {
    TargetEntry entry =
        FORM.event(List.of("370102", "ALL", "T", "REVENUE", "2022", "1", "A", "no"));

    assertThat(FORM.rawKey(entry)).isEqualTo("370102");
    assertThat(FORM.texts(entry)).last().isEqualTo("no");
  }
}
