package cn.qianhu.domain.twohigh;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.domain.cell.MonthSet;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.indicator.SeriesReader;
import cn.qianhu.domain.region.CellTouch;
import cn.qianhu.domain.region.RegionView;
import cn.qianhu.domain.region.RegionWatch;
import cn.qianhu.domain.region.Tier;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Keeps the rows of two-high energy in step with the cells. Rows exist for all industry and for
 * divisions, for each month with an energy fact of the TWO_HIGH cell; no date limits them (control,
 * Two-high).
 */
public final class TwoHighWatch implements RegionWatch {

  private static final int YEAR = 12;

  /** The rows that a change of a series of scope TWO_HIGH touches. */
  private static final class Rows {

    /** Months whose own facts changed: their rows may be gone. */
    final MonthSet own = new MonthSet();

    /** Months whose rows say something else. */
    final MonthSet affected = new MonthSet();
  }

  private final CodeTables tables;
  private final Tier tier;
  private final TwoHighResults results;
  private final Map<CellSeries, Rows> touched = new TreeMap<>();

  public TwoHighWatch(CodeTables tables, Tier tier, TwoHighResults results) {
    this.tables = tables;
    this.tier = tier;
    this.results = results;
  }

  /**
   * A month's energy shows in the rows from that month to December, and as the base of those of the
   * same months a year later; that of all enterprises shows in their shares.
   */
  @Override
  public void touched(CellSeries series, CellTouch touch) {
    boolean twoHigh = series.isOf(Scope.TWO_HIGH);
    if (touch.energy().isEmpty() || !(twoHigh || series.isOf(Scope.ALL)) || !hasRows(series)) {
      return;
    }
    CellSeries key = CellSeries.of(Scope.TWO_HIGH, series.region(), series.industry());
    Rows rows = touched.computeIfAbsent(key, unused -> new Rows());
    if (twoHigh) {
      rows.own.addAll(touch.energy());
    }
    touch
        .energy()
        .forEachFirstOfYear(
            month -> {
              rows.affected.addRange(month, december(month));
              if (twoHigh) {
                rows.affected.addRange(month + YEAR, december(month) + YEAR);
              }
            });
  }

  private boolean hasRows(CellSeries series) {
    boolean industry =
        RegionView.isTotal(series) || tables.industries().isDivision(series.industry());
    return industry && tier.owns(series.region());
  }

  @Override
  public void settle(SeriesReader reader, Optional<BusinessClock> clock) {
    touched.forEach((series, rows) -> settle(series, rows, reader));
    touched.clear();
  }

  private void settle(CellSeries series, Rows rows, SeriesReader reader) {
    rows.own.forEach(
        month -> {
          if (!hasEnergy(series, month, reader)) {
            results.noTwoHigh(series.region(), series.industry(), month);
          }
        });
    rows.affected.forEach(month -> row(series, month, reader).ifPresent(results::twoHigh));
  }

  /** The row of a series of scope TWO_HIGH, as the sums now make it. */
  static Optional<TwoHighRow> row(CellSeries series, int month, SeriesReader reader) {
    CellSeries all = CellSeries.of(Scope.ALL, series.region(), series.industry());
    return hasEnergy(series, month, reader)
        ? Optional.of(
            TwoHighFormulas.row(
                series,
                month,
                reader.ytd(series, month),
                reader.ytd(series, month - YEAR),
                reader.ytd(all, month)))
        : Optional.empty();
  }

  private static boolean hasEnergy(CellSeries series, int month, SeriesReader reader) {
    return reader.at(series, month).count(Slot.ENERGY_REPORTED) > 0;
  }

  private static int december(int month) {
    return Math.floorDiv(month, YEAR) * YEAR + YEAR - 1;
  }
}
