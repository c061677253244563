package cn.qianhu.contract.form;

import static cn.qianhu.contract.form.FormChecks.check;
import static cn.qianhu.contract.form.FormChecks.finds;
import static cn.qianhu.contract.form.FormChecks.passes;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules over several fields of a form, and which of several reasons is said. */
class FieldAgreementTest {
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
}
