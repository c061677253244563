package cn.qianhu.domain.control;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.Threshold;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.FigureStatus;
import cn.qianhu.contract.code.Light;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.energy.EnergyAlertRules;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.domain.alert.Place;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.balance.BalanceRow;
import cn.qianhu.domain.balance.BalanceTracker;
import cn.qianhu.domain.figure.Change;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.indicator.CoalChange;
import cn.qianhu.domain.indicator.CoverageRow;
import cn.qianhu.domain.region.RegionView;
import cn.qianhu.domain.targets.TargetBook;
import cn.qianhu.domain.targets.TargetValue;
import java.math.BigDecimal;
import java.util.Optional;

/** The source of the rows of double control: cells, targets and balances of one stage. */
public record ControlSource(TargetBook targets, BalanceTracker balances, Thresholds thresholds) {

  private static final int YEAR = 12;

  /** Energy is reported well enough where as many do it as nine tenths of those with output. */
  private static final long OF_REPORTED = 9;

  private static final long OF_ENERGY = 10;

  /** The row of a region and month; none where there is no such row. */
  public Optional<ControlRow> row(String region, int month, RegionView view) {
    boolean exists =
        month <= view.month()
            && hasTarget(region, Math.floorDiv(month, YEAR))
            && view.reader().at(all(region), month).count(Slot.ENERGY_REPORTED) > 0;
    return exists ? Optional.of(worked(region, month, view)) : Optional.empty();
  }

  private boolean hasTarget(String region, int year) {
    return target(region, TargetMeasure.ENERGY_INTENSITY, year).isPresent()
        || target(region, TargetMeasure.COAL_CHANGE, year).isPresent();
  }

  private ControlRow worked(String region, int month, RegionView view) {
    int year = Math.floorDiv(month, YEAR);
    return new ControlRow(
        region,
        month,
        new ControlledChange(
            intensity(region, month, view),
            target(region, TargetMeasure.ENERGY_INTENSITY, year),
            tolerance(EnergyAlertRules.INTENSITY_TARGET, region, month)),
        new ControlledChange(
            CoalChange.of(view.reader(), region, month),
            target(region, TargetMeasure.COAL_CHANGE, year),
            tolerance(EnergyAlertRules.COAL_CUT, region, month)),
        light(region, month, view),
        status(region, month, view));
  }

  private static Change intensity(String region, int month, RegionView view) {
    return view.reader()
        .figures(aboveScale(region), month, null)
        .exactYtdGrowth(EnergyMeasures.ENERGY_INTENSITY);
  }

  private Optional<TargetValue> target(String region, TargetMeasure measure, int year) {
    return targets.of(region, measure, year);
  }

  private BigDecimal tolerance(AlertRule rule, String region, int month) {
    return thresholds.limits(rule, Place.of(region), month).get(Threshold.TOLERANCE);
  }

  private Optional<Light> light(String region, int month, RegionView view) {
    return balances.row(region, month, view.reader()).map(BalanceRow::light);
  }

  /** Every month from January has to be whole: what was not reported may not count as saved. */
  private static FigureStatus status(String region, int month, RegionView view) {
    for (int each = Math.floorDiv(month, YEAR) * YEAR; each <= month; each++) {
      if (!view.coverage(aboveScale(region), each).filter(ControlSource::isWhole).isPresent()) {
        return FigureStatus.PROVISIONAL;
      }
    }
    return FigureStatus.FINAL;
  }

  private static boolean isWhole(CoverageRow row) {
    return row.status().equals(FigureStatus.FINAL.name())
        && row.energyReported() * OF_ENERGY >= row.reported() * OF_REPORTED;
  }

  private static CellSeries all(String region) {
    return CellSeries.whole(Scope.ALL, region);
  }

  private static CellSeries aboveScale(String region) {
    return CellSeries.whole(Scope.ABOVE_SCALE, region);
  }
}
