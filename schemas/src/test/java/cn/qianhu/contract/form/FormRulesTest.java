package cn.qianhu.contract.form;

import static cn.qianhu.contract.form.FormChecks.check;
import static cn.qianhu.contract.form.FormChecks.finds;
import static cn.qianhu.contract.form.FormChecks.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.reading.ReadingForm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of a field of each form, and the keys of records. */
class FormRulesTest {
  @ParameterizedTest
  @ValueSource(strings = {"enterprises", "projects", "output", "investment", "energy", "readings"})
  void aGoodRecordPasses(Kind kind) {
    FieldCheck<?> check = check(kind, SampleRecords.good(kind));
    assertThat(check.kind()).isEqualTo(kind);
    assertThat(check.refused()).isNull();
    assertThat(check.checkCharacterHolds()).isTrue();
    assertThat(check.later()).isNull();
    assertThat(check.fields()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"enterprises", "projects", "output", "investment", "energy", "readings"})
  void everyColumnThatNeedsAValueIsMissed(Kind kind) {
    List<String> mayBeEmpty =
        List.of(
            "scopes",
            "levels",
            "withdrawn",
            "two_high",
            "code_exempt",
            "closed_from",
            "plan_months");
    for (String column : kind.columns()) {
      FieldCheck<?> check = check(kind, SampleRecords.with(kind, column, ""));
      if (mayBeEmpty.contains(column)) {
        assertThat(check.refused()).as(column).isNull();
      } else {
        assertThat(check.refused()).isEqualTo(new Finding(Reason.MALFORMED, column, ""));
        assertThat(check.fields()).isNull();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "output, period, 2022/03",
    "output, period, 2022-13",
    "output, revision, 0",
    "output, revision, -1",
    "output, revision, 1.0",
    "output, revision, 9223372036854775808",
    "output, reported_at, 2022-04-02T09:14:00",
    "output, reported_at, 2022-04-02",
    "output, withdrawn, TRUE",
    "output, withdrawn, 1",
    "output, gross_output, '1,234.5'",
    "output, gross_output, 1e5",
    "output, gross_output, 1.120",
    "output, profit, +5",
    "output, employees, 609.0",
    "investment, technical, .5",
    "energy, consumption, 1.00000",
    "readings, minutes, 15.0",
    "readings, interval_start, 2022-04-01T00:15:00",
    "readings, quantity, NaN",
    "enterprises, two_high, yes",
    "enterprises, code_exempt, True",
    "enterprises, valid_from, 2020-1",
    "enterprises, closed_from, soon",
    "projects, plan_year, 22",
    "projects, plan_year, 0000",
    "projects, total_investment, 1.234",
    "projects, plan_months, 5163.62",
    "projects, plan_months, 5163.62;0;0;0;0;0;0;0;0;0;0",
    "projects, plan_months, 5163.62;0;0;0;0;0;0;0;0;0;0;0;",
    "projects, plan_months, 5163.62;0;0;0;0;0;0;0;0;0;0;0;0",
    "projects, plan_months, 5163.62;0;0;0;0;0;;0;0;0;0;0",
    "projects, plan_months, 5163.62;0;0;0;0;0; ;0;0;0;0;0",
    "projects, plan_months, 5163.620;0;0;0;0;0;0;0;0;0;0;0",
    "projects, plan_months, +5163.62;0;0;0;0;0;0;0;0;0;0;0",
    "projects, plan_months, '5,163.62;0;0;0;0;0;0;0;0;0;0;0'",
    "projects, plan_months, ;;;;;;;;;;;"
  })
  void whatCannotBeReadIsMalformed(Kind kind, String column, String text) {
    refuses(kind, Reason.MALFORMED, column, text);
  }

  @ParameterizedTest
  @CsvSource({
    "output, uscc, 9131011066600721",
    "investment, uscc, 91310110666007217t",
    "investment, project_code, 2203-370100-04-01-12345",
    "energy, uscc, 91310110666OO7217T",
    "readings, uscc, 91310110-66600721",
    "enterprises, uscc, 1",
    "projects, uscc, 1",
    "projects, project_code, bad-code"
  })
  void identifiersOfAWrongFormAreRefused(Kind kind, String column, String text) {
    refuses(kind, Reason.BAD_IDENTIFIER, column, text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"enterprises", "projects", "output", "investment", "energy", "readings"})
  void aWrongCheckCharacterWaitsForTheDirectory(Kind kind) {
    FieldCheck<?> check =
        check(kind, SampleRecords.with(kind, "uscc", SampleRecords.USCC_WITH_WRONG_CHECK));
    assertThat(check.refused()).isNull();
    assertThat(check.checkCharacterHolds()).isFalse();
    assertThat(check.later()).isNull();
    assertThat(check.fields()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "investment, status, DONE",
    "energy, carrier, WOOD",
    "readings, carrier, electricity",
    "readings, flow, SIDEWAYS",
    "enterprises, region, 370400",
    "enterprises, region, 379999",
    "enterprises, industry, C",
    "enterprises, industry, 47",
    "projects, region, 370000",
    "projects, industry, T"
  })
  void codesOutsideTheirTableAreUnknown(Kind kind, String column, String text) {
    finds(kind, Reason.UNKNOWN_CODE, column, text);
  }

  @ParameterizedTest
  @CsvSource({
    "enterprises, scopes, KEY_1000;KEY_100, KEY_100",
    "enterprises, scopes, ALL, ALL",
    "enterprises, scopes, ABOVE_SCALE;TWO_HIGH, TWO_HIGH",
    "enterprises, scopes, CITY_KEY, CITY_KEY",
    "projects, levels, TECHNICAL;KEY_1000;X, KEY_1000"
  })
  void theFirstScopeOutsideTheClosedListIsUnknown(
      Kind kind, String column, String text, String unknown) {
    FieldCheck<?> check = check(kind, SampleRecords.with(kind, column, text));
    assertThat(check.later()).isEqualTo(new Finding(Reason.UNKNOWN_CODE, column, unknown));
  }

  @ParameterizedTest
  @CsvSource({
    "output, period, 1999-12",
    "output, period, 2022-05",
    "output, gross_output, -0.01",
    "output, revenue, 1000000000000",
    "output, profit, -1000000000000.00",
    "output, employees, -1",
    "output, employees, 1000000000000",
    "investment, period, 2022-05",
    "investment, equipment, -1",
    "energy, recovery, -0.0001",
    "energy, period, 1999-12",
    "readings, quantity, -3.0000",
    "readings, quantity, 99999999999999999999",
    "readings, interval_start, 1999-12-31T23:45:00+08:00",
    "projects, total_investment, -1",
    "projects, plan_investment, 1000000000000"
  })
  void amountsAndPeriodsHaveARange(Kind kind, String column, String text) {
    finds(kind, Reason.OUT_OF_RANGE, column, text);
  }

  @ParameterizedTest
  @CsvSource({
    "output, export_delivery, 22660.53",
    "investment, technical, 593.22",
    "investment, equipment, 593.22",
    "energy, feedstock, 2365.7695",
    "energy, renewable, 2365.7695",
    "readings, flow, RENEWABLE",
    "readings, minutes, 30",
    "readings, minutes, 0",
    "readings, minutes, -15",
    "readings, minutes, -99999999999999999999",
    "readings, interval_start, 2022-04-01T00:15:01+08:00",
    "readings, interval_start, 2022-04-01T00:15:00.000000001+08:00",
    "readings, interval_start, 2022-04-01T00:07:00+08:00",
    "projects, plan_months, 5163.61;0;0;0;0;0;0;0;0;0;0;0",
    "projects, plan_months, 0;0;0;0;0;0;0;0;0;0;0;5163.63",
    "projects, plan_months, 0;0;0;0;0;0;0;0;0;0;0;0"
  })
  void fieldsAgreeWithEachOther(Kind kind, String column, String text) {
    finds(kind, Reason.INCONSISTENT, column, text);
  }

  @ParameterizedTest
  @CsvSource({
    "output, period, 2022-04",
    "output, reported_at, 2022-03-01T00:00:00+08:00",
    "output, reported_at, 2022-02-28T16:00Z",
    "output, export_delivery, 22660.52",
    "output, profit, -999999999999.99",
    "output, gross_output, 0",
    "output, gross_output, -0",
    "output, revision, 0001",
    "investment, technical, 593.21",
    "energy, feedstock, 2365.7694",
    "readings, reported_at, 2022-04-01T00:25:00+08:00",
    "readings, interval_start, 2022-03-31T16:15Z",
    "enterprises, scopes, ;KEY_1000;;",
    "enterprises, closed_from, 2019-01",
    "enterprises, two_high, false",
    "projects, plan_months, 5163.62;0;0;0;0;0;0;0;0;0;0;0",
    "projects, plan_months, '0 ; 5000　;	163.62;0.0;0;0;0;-0;0;0;0;0.00'"
  })
  void whatLiesOnTheEdgePasses(Kind kind, String column, String text) {
    FieldCheck<?> check = check(kind, SampleRecords.with(kind, column, text));
    assertThat(check.refused()).isNull();
    assertThat(check.later()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "output, O-1",
    "investment, I-1",
    "energy, E-1",
    "readings, 91310110666007217T/M00/2022-04-01T00:15:00+08:00",
    "enterprises, 91310110666007217T",
    "projects, 2203-370100-04-01-123456/2022"
  })
  void theKeyIsAsWritten(Kind kind, String key) {
    assertThat(check(kind, SampleRecords.good(kind)).key()).isEqualTo(key);
    assertThat(check(kind, SampleRecords.with(kind, "uscc", SampleRecords.USCC)).key())
        .isEqualTo(key);
  }

  @Test
  void theKeyOfAReadingKeepsTheSpellingOfItsStart() {
    FieldCheck<?> good =
        check(
            ReadingForm.KIND,
            SampleRecords.with(ReadingForm.KIND, "interval_start", "2022-03-31T16:15Z"));
    assertThat(good.key()).isEqualTo(SampleRecords.USCC + "/M00/2022-03-31T16:15Z");
    FieldCheck<?> bad =
        check(ReadingForm.KIND, SampleRecords.with(ReadingForm.KIND, "interval_start", "?"));
    assertThat(bad.key()).isEqualTo(SampleRecords.USCC + "/M00/?");
  }
}
