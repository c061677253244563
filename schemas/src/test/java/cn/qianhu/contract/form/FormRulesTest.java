package cn.qianhu.contract.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each field rule of each form, and the order of the reasons. */
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

  @Test
  void aReportIsNotAboutAMonthThatHadNotBegunWhereItWasMade() {
    finds(
        OutputForm.KIND,
        Reason.OUT_OF_RANGE,
        "period",
        "2022-03",
        "reported_at",
        "2022-02-28T15:59:59.999999999Z");
  }

  @Test
  void renewableEnergyIsElectricity() {
    finds(EnergyForm.KIND, Reason.INCONSISTENT, "renewable", "0.0001", "carrier", "RAW_COAL");
    passes(EnergyForm.KIND, "renewable", "0", "carrier", "RAW_COAL");
    passes(ReadingForm.KIND, "flow", "RENEWABLE", "carrier", "ELECTRICITY");
  }

  @Test
  void anIntervalEndsAtMostFiveMinutesAfterItsReport() {
    finds(
        ReadingForm.KIND,
        Reason.OUT_OF_RANGE,
        "interval_start",
        "2022-04-01T00:15:00+08:00",
        "reported_at",
        "2022-04-01T00:24:59.999+08:00");
    // Whatever is wrong with the length, the end that follows from it ranks first.
    finds(
        ReadingForm.KIND,
        Reason.OUT_OF_RANGE,
        "interval_start",
        "2022-04-01T00:15:00+08:00",
        "minutes",
        "99999999999999999999");
    // An interval that had not begun in the month of its report is out of range too.
    finds(
        ReadingForm.KIND,
        Reason.OUT_OF_RANGE,
        "interval_start",
        "2022-04-01T00:00:00+08:00",
        "minutes",
        "1",
        "reported_at",
        "2022-03-31T23:59:59+08:00");
  }

  @Test
  void intervalsAreAlignedInLocalTime() {
    passes(
        ReadingForm.KIND,
        "interval_start",
        "2022-04-01T00:00:00+08:00",
        "minutes",
        "1440",
        "reported_at",
        "2022-04-02T00:00:00+08:00");
    passes(
        ReadingForm.KIND,
        "interval_start",
        "2022-03-31T16:00:00Z",
        "minutes",
        "1440",
        "reported_at",
        "2022-04-02T00:00:00+08:00");
    finds(
        ReadingForm.KIND,
        Reason.INCONSISTENT,
        "interval_start",
        "2022-04-01T00:00:00Z",
        "minutes",
        "1440",
        "reported_at",
        "2022-04-03T00:00:00+08:00");
    finds(
        ReadingForm.KIND,
        Reason.INCONSISTENT,
        "interval_start",
        "2022-04-01T00:15:00+08:00",
        "minutes",
        "60",
        "reported_at",
        "2022-04-03T00:00:00+08:00");
    passes(
        ReadingForm.KIND,
        "interval_start",
        "2022-04-01T05:30:00+05:30",
        "minutes",
        "60",
        "reported_at",
        "2022-04-03T00:00:00+08:00");
  }

  @Test
  void reasonsComeInTheOrderOfTheTable() {
    List<String> texts =
        SampleRecords.with(
            EnergyForm.KIND,
            "consumption",
            "x",
            "uscc",
            "bad",
            "carrier",
            "WOOD",
            "period",
            "1999-12",
            "feedstock",
            "9999.0000");
    assertThat(check(EnergyForm.KIND, texts).refused())
        .isEqualTo(new Finding(Reason.MALFORMED, "consumption", "x"));
    texts.set(EnergyForm.KIND.position("consumption"), "1.0000");
    assertThat(check(EnergyForm.KIND, texts).refused())
        .isEqualTo(new Finding(Reason.BAD_IDENTIFIER, "uscc", "bad"));
    texts.set(EnergyForm.KIND.position("uscc"), SampleRecords.USCC);
    assertThat(check(EnergyForm.KIND, texts).later())
        .isEqualTo(new Finding(Reason.UNKNOWN_CODE, "carrier", "WOOD"));
    texts.set(EnergyForm.KIND.position("carrier"), "RAW_COAL");
    assertThat(check(EnergyForm.KIND, texts).later())
        .isEqualTo(new Finding(Reason.OUT_OF_RANGE, "period", "1999-12"));
    texts.set(EnergyForm.KIND.position("period"), "2022-03");
    assertThat(check(EnergyForm.KIND, texts).later())
        .isEqualTo(new Finding(Reason.INCONSISTENT, "feedstock", "9999.0000"));
  }

  /** The amounts of the months are judged with the others, their sum after all else. */
  @ParameterizedTest
  @CsvSource({
    "-1;5164.62;0;0;0;0;0;0;0;0;0;0, OUT_OF_RANGE, plan_months, -1",
    "5163.62;1000000000000;0;0;0;0;0;0;0;0;0;0, OUT_OF_RANGE, plan_months, 1000000000000",
    "1;2;3;4;5;6;7;8;9;10;11;12, INCONSISTENT, plan_months, 1;2;3;4;5;6;7;8;9;10;11;12"
  })
  void theMonthsOfAPlanAreAmountsThatMakeItUp(
      String months, Reason reason, String column, String value) {
    List<String> texts = SampleRecords.with(ProjectForm.KIND, "plan_months", months);
    assertThat(check(ProjectForm.KIND, texts).later())
        .isEqualTo(new Finding(reason, column, value));
    texts.set(ProjectForm.KIND.position("region"), "379999");
    assertThat(check(ProjectForm.KIND, texts).later())
        .isEqualTo(new Finding(Reason.UNKNOWN_CODE, "region", "379999"));
    texts.set(ProjectForm.KIND.position("region"), "370406");
    texts.set(ProjectForm.KIND.position("total_investment"), "-7");
    assertThat(check(ProjectForm.KIND, texts).later())
        .isEqualTo(new Finding(Reason.OUT_OF_RANGE, "total_investment", "-7"));
    texts.set(ProjectForm.KIND.position("plan_months"), months + ";1");
    assertThat(check(ProjectForm.KIND, texts).refused())
        .isEqualTo(new Finding(Reason.MALFORMED, "plan_months", months + ";1"));
  }

  @Test
  void ofSeveralUnreadableColumnsTheFirstIsNamed() {
    List<String> texts =
        SampleRecords.with(InvestmentForm.KIND, "status", "", "project_code", "", "period", "x");
    assertThat(check(InvestmentForm.KIND, texts).refused())
        .isEqualTo(new Finding(Reason.MALFORMED, "project_code", ""));
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

  private static void refuses(Kind kind, Reason reason, String column, String text) {
    FieldCheck<?> check = check(kind, SampleRecords.with(kind, column, text));
    assertThat(check.refused()).isEqualTo(new Finding(reason, column, text));
    assertThat(check.fields()).isNull();
  }

  /** Finds a reason in the first of the columns changed. */
  private static void finds(Kind kind, Reason reason, String... changes) {
    FieldCheck<?> check = check(kind, SampleRecords.with(kind, changes));
    assertThat(check.refused()).isNull();
    assertThat(check.later()).isEqualTo(new Finding(reason, changes[0], changes[1]));
    assertThat(check.fields()).isNotNull();
  }

  private static void passes(Kind kind, String... changes) {
    FieldCheck<?> check = check(kind, SampleRecords.with(kind, changes));
    assertThat(check.refused()).isNull();
    assertThat(check.later()).isNull();
  }

  private static FieldCheck<?> check(Kind kind, List<String> texts) {
    return check((CheckedForm<?, ?>) Forms.standard().of(kind), texts);
  }

  private static <E extends SpecificRecord, F> FieldCheck<F> check(
      CheckedForm<E, F> form, List<String> texts) {
    return form.check(form.event(texts));
  }
}
