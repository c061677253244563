package cn.qianhu.domain.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.FigureStatus;
import cn.qianhu.contract.code.Months;
import cn.qianhu.domain.alert.Judgement;
import cn.qianhu.domain.alert.Subject;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.figure.Change;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.indicator.PanelChange;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules on intensity and coal, judged by a row of the sheet. */
class ControlRuleTest {

  private static final Subject REGION = new Subject("370100", "济南市", "Jinan");

  private final Thresholds thresholds = Thresholds.load();

  /**
   * Energy and output of now and of a year before, over those who reported both, from January;
   * against a target of -4.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022-03 |  95999 / 1000 | 100000 / 1000 | -
          2022-03 |  96000 / 1000 | 100000 / 1000 | -
          2022-03 |  96001 / 1000 | 100000 / 1000 | WARNING
          2022-03 |  96400 / 1000 | 100000 / 1000 | WARNING
          2022-03 |  96401 / 1000 | 100000 / 1000 | CRITICAL
          2022-03 | 120000 / 1000 | 100000 / 1000 | CRITICAL
          # output moves as well: 0.96 × 2, exactly and by the least amount over
          2022-03 | 192000 / 2000 | 100000 / 1000 | -
          2022-03 | 192001 / 2000 | 100000 / 1000 | WARNING
          2022-03 |  96000 / 999  | 100000 / 1000 | WARNING
          2022-03 |  96000 / 999  |  99960 / 998  | -
          # undefined
          2022-03 |  96001 / 0    | 100000 / 1000 | -
          2022-03 |  96001 / 1000 | 100000 / 0    | -
          2022-03 |  96001 / 1000 |      0 / 1000 | -
          2022-03 |  96001 / 1000 |  -1000 / 1000 | -
          2022-03 |      0 / 0    |      0 / 0    | -
          # energy given out turns the sign of the figure
          2022-03 |  -1000 / 1000 | 100000 / 1000 | -
          # January
          2022-01 | 120000 / 1000 | 100000 / 1000 | -
          2022-02 |  96400 / 1000 | 100000 / 1000 | WARNING
          """)
  void intensity(YearMonth month, String now, String before, String severity) {
    Sums pairs =
        new Sums()
            .add(Slot.BOTH_ASSESSED_CURRENT, part(now, 0))
            .add(Slot.BOTH_OUTPUT_CURRENT, part(now, 1))
            .add(Slot.BOTH_ASSESSED_PRIOR, part(before, 0))
            .add(Slot.BOTH_OUTPUT_PRIOR, part(before, 1));
    ControlRow row = row(month, PanelChange.energyIntensity(pairs), Change.UNDEFINED, "-4");
    assertThat(ControlRule.intensity(thresholds).judge(REGION, row).map(ControlRuleTest::severity))
        .isEqualTo(Optional.of(severity).filter(each -> !each.equals("-")));
    assertThat(ControlRule.coal(thresholds).judge(REGION, row)).isEmpty();
  }

  @Test
  void aMissOfCoalNamesWhatIsMissedAndWhoAskedForIt() {
    Change coal = new Change(BigInteger.valueOf(96_996), BigInteger.valueOf(100_000));
    ControlRow row = row(YearMonth.of(2022, 5), Change.UNDEFINED, coal, "-4");
    assertThat(ControlRule.intensity(thresholds).judge(REGION, row)).isEmpty();
    Judgement judgement = ControlRule.coal(thresholds).judge(REGION, row).orElseThrow();
    assertThat(judgement.alertId()).isEqualTo("COAL_CUT/370100/2022-05");
    assertThat(severity(judgement)).isEqualTo("CRITICAL");
    assertThat(judgement.evidence())
        .containsOnly(
            Map.entry("coal_change_pct", "-3.00"),
            Map.entry("coal_target_pct", "-4.00"),
            Map.entry("target_source", "BIN-156 §16"),
            Map.entry("tolerance", "10"),
            Map.entry("subject_name", "济南市"));
    assertThat(judgement.sentence().en())
        .contains("coal", "Jan", "May 2022", "\u22123.00%", "\u22124.00%", "BIN-156");
  }

  private static ControlRow row(YearMonth month, Change intensity, Change coal, String target) {
    return new ControlRow(
        REGION.id(),
        Months.index(month),
        against(intensity, target),
        against(coal, target),
        Optional.empty(),
        FigureStatus.FINAL);
  }

  private static ControlledChange against(Change change, String target) {
    return new ControlledChange(
        change, Optional.of(ControlledCounty.value(target)), BigDecimal.TEN);
  }

  private static String severity(Judgement judgement) {
    return judgement.severity().name();
  }

  private static long part(String quotient, int number) {
    return Long.parseLong(quotient.split("/")[number].strip());
  }
}
