package cn.qianhu.domain.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.domain.cell.CellYear;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Growth of gross output, worked out by hand from amounts in 0.01 万元. */
class IndicatorFormulasTest {

  private static final int JANUARY = 0;
  private static final int FEBRUARY = 1;

  /**
   * Three report 1,000.00; the two of them who reported a year before too, 690.00 after 600.00: +15
   * %. Whoever reported then, 800.00: +25 %.
   */
  @Test
  void panelGrowthComparesThoseWhoReportedBothMonths() {
    IndicatorRow row = row(FEBRUARY, null, month(100_000, 69_000, 60_000), month(80_000, 0, 0));
    assertThat(row.value()).isEqualTo(new BigDecimal("1000.00"));
    assertThat(row.growthPct()).isEqualTo(new BigDecimal("15.00"));
    assertThat(row.naiveGrowthPct()).isEqualTo(new BigDecimal("25.00"));
  }

  /** 1.005 % is half way between two figures; so is its opposite. */
  @Test
  void growthHasTwoDigitsAndHalvesAreRoundedAwayFromZero() {
    assertThat(growth(202_010, 200_000)).isEqualTo(new BigDecimal("1.01"));
    assertThat(growth(197_990, 200_000)).isEqualTo(new BigDecimal("-1.01"));
    assertThat(growth(200_000, 300_000)).isEqualTo(new BigDecimal("-33.33"));
    assertThat(growth(200_000, 200_000)).isEqualTo(new BigDecimal("0.00"));
  }

  @Test
  void thereIsNoGrowthFromWhatIsNotPositive() {
    assertThat(growth(100, 0)).isNull();
    assertThat(growth(100, -50)).isNull();
    assertThat(growth(0, 0)).isNull();
    assertThat(growth(-50, 100)).isEqualTo(new BigDecimal("-150.00"));
  }

  @Test
  void naiveGrowthNeedsASumAYearBefore() {
    IndicatorRow row = row(FEBRUARY, null, month(100_000, 0, 0), new Sums());
    assertThat(row.growthPct()).isNull();
    assertThat(row.naiveGrowthPct()).isNull();
  }

  /** January 110.00 after 100.00 and February 105.00 after 100.00: 215.00 after 200.00, +7.5 %. */
  @Test
  void growthOfTheYearAddsThePairsOfItsMonths() {
    CellYear year = new CellYear();
    year.add(JANUARY, month(11_000, 11_000, 10_000));
    year.add(FEBRUARY, month(10_500, 10_500, 10_000));
    IndicatorRow row = row(new CellFigures(of(year), of(null), of(null), FEBRUARY));
    assertThat(row.growthPct()).isEqualTo(new BigDecimal("5.00"));
    assertThat(row.ytd()).isEqualTo(new BigDecimal("215.00"));
    assertThat(row.ytdGrowthPct()).isEqualTo(new BigDecimal("7.50"));
    assertThat(row.contributionPp()).isNull();
  }

  /** 90.00 more in the part, of a province that had 3,000.00: 3 points. */
  @Test
  void contributionIsThePartsChangeInPointsOfTheProvince() {
    SeriesYear province = year(JANUARY, month(400_000, 330_000, 300_000));
    IndicatorRow row = row(JANUARY, province, month(69_000, 69_000, 60_000), new Sums());
    assertThat(row.contributionPp()).isEqualTo(new BigDecimal("3.00"));
  }

  private static BigDecimal growth(long current, long prior) {
    return row(JANUARY, null, month(1, current, prior), new Sums()).growthPct();
  }

  private static Sums month(long value, long current, long prior) {
    return new Sums()
        .add(Slot.REPORTED, 3)
        .add(Slot.PAIRED, 2)
        .add(Slot.GROSS_OUTPUT, value)
        .add(Slot.GROSS_OUTPUT_CURRENT, current)
        .add(Slot.GROSS_OUTPUT_PRIOR, prior);
  }

  private static IndicatorRow row(int ordinal, SeriesYear whole, Sums now, Sums before) {
    return row(new CellFigures(year(ordinal, now), year(ordinal, before), whole, ordinal));
  }

  private static IndicatorRow row(CellFigures cell) {
    return cell.rows().stream()
        .filter(row -> row.measure().equals(OutputMeasures.GROSS_OUTPUT.code()))
        .findFirst()
        .orElseThrow();
  }

  private static SeriesYear year(int ordinal, Sums sums) {
    CellYear cells = new CellYear();
    cells.add(ordinal, sums);
    return of(cells);
  }

  private static SeriesYear of(CellYear cells) {
    return new SeriesYear(2022, cells);
  }
}
