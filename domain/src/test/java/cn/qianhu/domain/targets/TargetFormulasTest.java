package cn.qianhu.domain.targets;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.targets.TargetAlertRules;
import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.domain.alert.Place;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.figure.Quotient;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is due of a target, and when a figure is near it: by exact fractions. */
class TargetFormulasTest {

  @ParameterizedTest
  @CsvSource({
    // A twelfth for each month.
    "ABOVE_SCALE_ENTRANTS, 2022, 6, 2022-01, 1, 2",
    "ABOVE_SCALE_ENTRANTS, 2022, 6, 2022-03, 3, 2",
    "ABOVE_SCALE_NET, 2022, -1, 2022-01, -1, 12",
    "REVENUE, 2022, 100.5, 2022-12, 201, 2",
    // All of it.
    "ABOVE_SCALE_STOCK, 2022, 7, 2022-01, 7, 1",
    "OUTPUT_GROWTH, 2022, -0.5, 2022-01, -1, 2",
    "TECHNICAL_SHARE, 2022, 50, 2022-02, 50, 1",
    // A part for each year since 2020.
    "ENERGY_INTENSITY_SINCE_2020, 2025, -17, 2021-01, -17, 5",
    "ENERGY_INTENSITY_SINCE_2020, 2025, -17, 2022-12, -34, 5",
    "ENERGY_INTENSITY_SINCE_2020, 2025, -17, 2025-06, -17, 1",
    "ENERGY_INTENSITY_SINCE_2020, 2021, -3, 2021-06, -3, 1"
  })
  void whatIsDue(
      TargetMeasure measure, int year, BigDecimal value, YearMonth month, long part, long whole) {
    TargetKey key = TargetStory.key("371600", Scope.ABOVE_SCALE, measure, year);
    assertThat(TargetFormulas.pace(key, value, Months.index(month)))
        .isEqualTo(Quotient.of(part, whole));
  }

  /** Ten per cent of what is due are tolerated; what is due and the figure as fractions. */
  @ParameterizedTest
  @CsvSource({
    "REVENUE, 10, 1, 10, 1, MET",
    "REVENUE, 10, 1, 11, 1, MET",
    "REVENUE, 10, 1, 9, 1, NEAR",
    "REVENUE, 10, 1, 8999999, 1000000, MISSED",
    "ABOVE_SCALE_ENTRANTS, 3, 2, 1, 1, MISSED",
    "ABOVE_SCALE_ENTRANTS, 3, 2, 27, 20, NEAR",
    // Of what is below zero, by its size.
    "ABOVE_SCALE_NET, -10, 1, -11, 1, NEAR",
    "ABOVE_SCALE_NET, -10, 1, -12, 1, MISSED",
    "OUTPUT_GROWTH, 0, 1, -1, 1000, MISSED",
    "OUTPUT_GROWTH, 0, 1, 0, 1, MET",
    // Of what is to fall, the other way round:.
    "ENERGY_INTENSITY, -4, 1, -4, 1, MET",
    "ENERGY_INTENSITY, -4, 1, -5, 1, MET",
    "ENERGY_INTENSITY, -55555, 10000, -5, 1, NEAR",
    "ENERGY_INTENSITY, -4, 1, -36, 10, NEAR",
    "ENERGY_INTENSITY, -4, 1, -3599999, 1000000, MISSED",
    "COAL_CHANGE, 2, 1, 22, 10, NEAR",
    "ENERGY_INTENSITY_SINCE_2020, -34, 5, -612, 100, NEAR"
  })
  void howAFigureStands(
      TargetMeasure measure, long pace, long paceOf, long figure, long figureOf, String state) {
    int march = Months.index(YearMonth.of(2022, 3));
    assertThat(
            TargetFormulas.state(
                measure,
                march,
                Quotient.of(pace, paceOf),
                Quotient.of(figure, figureOf),
                Thresholds.load()
                    .limits(TargetAlertRules.TARGET_BEHIND, Place.of("371600"), march)))
        .hasToString("Optional[" + state + "]");
  }
}
