package cn.qianhu.domain.targets;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.FigureStatus;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.domain.cell.ExpectedSteps;
import cn.qianhu.domain.figure.Change;
import cn.qianhu.domain.figure.Quotient;
import cn.qianhu.domain.indicator.CoalChange;
import cn.qianhu.domain.indicator.CoverageRow;
import cn.qianhu.domain.indicator.CoverageRow.Divisions;
import cn.qianhu.domain.region.RegionView;
import java.util.Optional;

/**
 * The figures that targets are compared with, before they are rounded (control, Targets): those of
 * the rows of indicators and of coverage, and those that follow from the directory alone.
 */
record TargetFigures(RegionView view) {

  private static final int YEAR = 12;

  /** The figure at a month, by its index; empty where there is no row of it. */
  Optional<Quotient> at(TargetKey key, int month) {
    CellSeries series = key.series();
    ExpectedSteps directory = view.reader().expected(series);
    return switch (key.measure()) {
      case OUTPUT_GROWTH,
          EXPORT_GROWTH,
          REVENUE,
          INVESTMENT,
          TECHNICAL,
          INVESTMENT_GROWTH,
          TECHNICAL_GROWTH,
          TECHNICAL_SHARE,
          ENERGY_INTENSITY ->
          TargetIndicator.of(key.measure()).flatMap(shown -> published(series, month, shown));
      case INDUSTRY_BREADTH -> breadth(series, month);
      case COAL_CHANGE -> CoalChange.of(view.reader(), key.region(), month).exactPercent();
      case ENERGY_INTENSITY_SINCE_2020 -> sinceBaseYear(series, month);
      case ABOVE_SCALE_STOCK -> count(directory.at(month));
      case ABOVE_SCALE_ENTRANTS -> count(directory.entrants(month));
      case ABOVE_SCALE_NET -> count(directory.entrants(month) - directory.leavers(month));
    };
  }

  private Optional<Quotient> published(CellSeries series, int month, TargetIndicator indicator) {
    return indicator.column() == IndicatorColumn.YTD
        ? view.reader().figures(series, month, null).exactYtd(indicator.measure())
        : change(series, month, indicator.measure()).exactPercent();
  }

  private static Optional<Quotient> count(long enterprises) {
    return Optional.of(Quotient.of(enterprises));
  }

  private Change change(CellSeries series, int month, MeasureSpec measure) {
    return view.reader().figures(series, month, null).exactYtdGrowth(measure);
  }

  private Optional<Quotient> breadth(CellSeries series, int month) {
    return view.coverage(series, month)
        .map(CoverageRow::divisions)
        .filter(divisions -> divisions.paired() > 0)
        .map(TargetFigures::percentGrowing);
  }

  private static Quotient percentGrowing(Divisions divisions) {
    return Quotient.of(divisions.growing(), divisions.paired()).times(100);
  }

  /**
   * The change since the base year, year by year, each over those who reported it and the year
   * before.
   */
  private Optional<Quotient> sinceBaseYear(CellSeries series, int month) {
    Quotient product = Quotient.ONE;
    int year = Math.floorDiv(month, YEAR);
    for (int each = TargetMeasure.BASE_YEAR + 1; each <= year; each++) {
      int upTo = each == year ? month : each * YEAR + YEAR - 1;
      Optional<Quotient> ratio = change(series, upTo, EnergyMeasures.ENERGY_INTENSITY).ratio();
      if (ratio.isEmpty()) {
        return Optional.empty();
      }
      product = product.times(ratio.get());
    }
    return Optional.of(product.minus(Quotient.ONE).times(100));
  }

  /**
   * The status of the reports from January; a month without a row does not count. Empty for
   * projects, which nobody is expected to report, and for figures of the directory alone.
   */
  Optional<FigureStatus> status(TargetKey key, int month) {
    if (key.measure().isOfProjects() || key.measure().isCount()) {
      return Optional.empty();
    }
    for (int each = Math.floorDiv(month, YEAR) * YEAR; each <= month; each++) {
      if (view.coverage(key.series(), each).filter(TargetFigures::isProvisional).isPresent()) {
        return Optional.of(FigureStatus.PROVISIONAL);
      }
    }
    return Optional.of(FigureStatus.FINAL);
  }

  private static boolean isProvisional(CoverageRow row) {
    return row.status().equals(FigureStatus.PROVISIONAL.name());
  }
}
