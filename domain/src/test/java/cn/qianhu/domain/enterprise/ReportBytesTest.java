package cn.qianhu.domain.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.output.OutputForm;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the stores keep of monthly reports. */
class ReportBytesTest {

  private static final int MONTHS = 24;

  /** What the release that kept all texts of every report wrote of the same, with the keys. */
  private static final int WITH_TEXTS = 8_892;

  @Test
  void aReportTakesAtMostHalfOfWhatItTookWithItsTexts() {
    EnterpriseStageFixture desk = new EnterpriseStageFixture().enter(null);
    OutputForm form = Forms.standard().of(OutputForm.class);
    for (int number = 0; number < MONTHS; number++) {
      desk.output(form.check(form.event(report(number))), source(number)).settle();
    }
    assertThat(desk.facts).hasSize(MONTHS);
    assertThat(desk.months.bytes()).isLessThanOrEqualTo(WITH_TEXTS / 2);
  }

  private static List<String> report(int number) {
    YearMonth month = YearMonth.of(2022, 1).plusMonths(number);
    int amount = 23_000 + (number * 31 + 7) % 977;
    return List.of(
        EnterpriseStageFixture.USCC + "-" + month,
        EnterpriseStageFixture.USCC,
        month.toString(),
        "1",
        month.plusMonths(1) + "-05T09:14:01+08:00",
        "",
        amount + ".25",
        amount - 10 + ".50",
        "478.43",
        amount + 3 + ".73",
        "-1286.14",
        Integer.toString(600 + number));
  }

  private static RawSource source(int number) {
    String month = YearMonth.of(2022, 1).plusMonths(number).toString();
    return new RawSource(
        "reports.output", 3, 1_000_000 + number, "output-" + month + ".csv#" + (1_000 + number));
  }
}
