package cn.qianhu.desk.disclosure;

import static cn.qianhu.contract.table.IndicatorColumn.CONTRIBUTION_PP;
import static cn.qianhu.contract.table.IndicatorColumn.GROWTH_PCT;
import static cn.qianhu.contract.table.IndicatorColumn.NAIVE_GROWTH_PCT;
import static cn.qianhu.contract.table.IndicatorColumn.YTD;
import static cn.qianhu.contract.table.IndicatorColumn.YTD_GROWTH_PCT;

import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.measure.MeasureSpec;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Decides which figures of a row may be shown, by the sums that they rest on: each is shown only
 * where all of these may be published. A measure without a disclosure class has no row at all.
 */
record RowMasks(MonthCache months) {

  private static final int YEAR = MonthCache.YEAR;

  /** The mask of a measure's row; empty where the row is not shown. */
  Optional<RowMask> of(MeasureSpec measure, CellKey cell) {
    boolean declared =
        measure.disclosure().isPresent()
            && measure.bases().stream().allMatch(RespondentGroup::isOfRespondents);
    if (!declared) {
      return Optional.empty();
    }
    return switch (measure.basis()) {
      case PANEL -> panel(measure, cell);
      case TOTAL -> total(measure, cell);
      case SHARE -> share(measure, cell);
      case INTENSITY -> intensity(measure, cell);
    };
  }

  private Optional<RowMask> panel(MeasureSpec measure, CellKey cell) {
    CellSeries series = cell.series();
    int month = cell.month();
    if (!hasSum(measure, series, month)) {
      return Optional.empty();
    }
    boolean ytdGrowth = yearToDate(month, each -> showsPairs(measure, series, each));
    CellSeries province = PublicCells.ofProvince(series);
    return Optional.of(
        new RowMask()
            .with(GROWTH_PCT, showsPairs(measure, series, month))
            .with(NAIVE_GROWTH_PCT, hasSum(measure, series, month - YEAR))
            .with(YTD, sumsToDate(measure, series, month))
            .with(YTD_GROWTH_PCT, ytdGrowth)
            .with(
                CONTRIBUTION_PP,
                ytdGrowth && yearToDate(month, each -> showsPairs(measure, province, each))));
  }

  private Optional<RowMask> total(MeasureSpec measure, CellKey cell) {
    CellSeries series = cell.series();
    int month = cell.month();
    if (!hasSum(measure, series, month)) {
      return Optional.empty();
    }
    boolean ytd = sumsToDate(measure, series, month);
    return Optional.of(
        new RowMask()
            .with(GROWTH_PCT, hasSum(measure, series, month - YEAR))
            .with(YTD, ytd)
            .with(YTD_GROWTH_PCT, ytd && sumsToDate(measure, series, month - YEAR)));
  }

  /** A ratio of two sums of the same cell. */
  private Optional<RowMask> share(MeasureSpec measure, CellKey cell) {
    CellSeries series = cell.series();
    if (!measure.parts().stream().allMatch(part -> hasSum(part, series, cell.month()))) {
      return Optional.empty();
    }
    boolean ytd = measure.parts().stream().allMatch(part -> sumsToDate(part, series, cell.month()));
    return Optional.of(new RowMask().with(YTD, ytd));
  }

  /**
   * The mask of a ratio over those who report both sides: only where these are all who report
   * either.
   */
  private Optional<RowMask> intensity(MeasureSpec measure, CellKey cell) {
    CellSeries series = cell.series();
    int month = cell.month();
    if (!isIntensityShown(measure, series, month)) {
      return Optional.empty();
    }
    return Optional.of(
        new RowMask()
            .with(GROWTH_PCT, isIntensityGrowthShown(measure, series, month))
            .with(YTD, yearToDate(month, each -> isIntensityShown(measure, series, each)))
            .with(
                YTD_GROWTH_PCT,
                yearToDate(month, each -> isIntensityGrowthShown(measure, series, each))));
  }

  private boolean isIntensityShown(MeasureSpec measure, CellSeries series, int month) {
    return months.of(month).isOfTheSame(measure, series)
        && measure.parts().stream().allMatch(part -> hasSumOrNobody(part, series, month));
  }

  private boolean isIntensityGrowthShown(MeasureSpec measure, CellSeries series, int month) {
    return months.of(month).isOfTheSamePairs(measure, series)
        && measure.parts().stream().allMatch(part -> showsPairs(part, series, month));
  }

  boolean hasSum(MeasureSpec measure, CellSeries series, int month) {
    return months.of(month).shows(measure, series);
  }

  private boolean hasSumOrNobody(MeasureSpec measure, CellSeries series, int month) {
    return months.of(month).isEmpty(measure, series) || hasSum(measure, series, month);
  }

  /** Whether all sums from January are shown, as far as a cell has members. */
  boolean sumsToDate(MeasureSpec measure, CellSeries series, int month) {
    return yearToDate(month, each -> hasSumOrNobody(measure, series, each));
  }

  private boolean showsPairs(MeasureSpec measure, CellSeries series, int month) {
    return months.of(month).showsPairs(measure, series);
  }

  /** Whether something holds in all months from January to a month (by index). */
  private static boolean yearToDate(int month, IntPredicate holds) {
    return IntStream.rangeClosed(Math.floorDiv(month, YEAR) * YEAR, month).allMatch(holds);
  }
}
