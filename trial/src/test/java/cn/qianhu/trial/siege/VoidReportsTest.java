package cn.qianhu.trial.siege;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.output.OutputFields;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.event.OutputReport;
import cn.qianhu.trial.bench.SampleEnterprises;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** Hostile reports that are taken are sound, and move nothing. */
class VoidReportsTest {

  private static final YearMonth MONTH = YearMonth.of(2022, 3);

  private final VoidReports reports = new VoidReports(SampleEnterprises.code(3));

  @Test
  void oneIsAWithdrawalThatLosesAgainstEveryOther() {
    OutputForm form = new OutputForm();
    OutputReport report = form.event(reports.texts("1", MONTH));

    assertThat(report.getWithdrawn()).isTrue();
    assertThat(report.getRevision()).as("the least").isOne();
    assertThat(Instant.ofEpochMilli(report.getReportedAt()))
        .as("the first moment after the month, in Beijing")
        .isEqualTo(Instant.parse("2022-03-31T16:00:00Z"));
    FieldCheck<OutputFields> check = form.check(report);
    assertThat(check.refused()).isNull();
    assertThat(check.later()).isNull();
    assertThat(check.checkCharacterHolds()).isTrue();
  }

  @Test
  void whatTheIdHoldsStandsInJsonInWhateverLetters() {
    assertThat(reports.json("a\u202e\"\\\u0000\u00e9", MONTH))
        .contains("\"report_id\":\"SIEGE-a\\u202e\\u0022\\u005c\\u0000\\u00e9\"")
        .contains("\"period\":\"2022-03\"")
        .contains("\"reported_at\":\"2022-04-01T00:00:00+08:00\"");
  }

  @Test
  void theRejectionsOfHostileReportsAreTold() {
    assertThat(Siege.isHostile("output,SIEGE-1,MALFORMED")).isTrue();
    assertThat(Siege.isHostile("output,\"SIEGE-1,2\",MALFORMED")).isTrue();
    assertThat(Siege.isHostile("output,O-2022-03-0001,OUT_OF_RANGE")).isFalse();
  }
}
