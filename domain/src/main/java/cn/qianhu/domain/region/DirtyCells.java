package cn.qianhu.domain.region;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.domain.cell.ExpectedSteps;
import cn.qianhu.domain.cell.MonthSet;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.clock.ClosingDays;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.indicator.CoverageRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The cells of a stage that changed since the last settlement. */
final class DirtyCells {

  private final Map<CellSeries, CellTouch> touches = new HashMap<>();

  /** Months that came to be monitored, or ceased to be: those of every series. */
  MonthSet closings = new MonthSet();

  /** A difference was added to a month of these series. */
  void add(List<CellSeries> covering, int month, Sums delta) {
    boolean coverage = CoverageRow.isMovedBy(delta);
    boolean pairs = CoverageRow.Divisions.areMovedBy(delta);
    boolean energy = !delta.isZero(Slot.COMPREHENSIVE.family());
    boolean expectation = ExpectedSteps.areMovedBy(delta);
    for (CellSeries series : covering) {
      CellTouch touch = touches.computeIfAbsent(series, unused -> new CellTouch());
      touch.figures().add(month);
      if (coverage) {
        touch.coverage().add(month);
      }
      if (pairs) {
        touch.pairs().add(month);
      }
      if (energy) {
        touch.energy().add(month);
      }
      if (expectation) {
        touch.expectationFrom(month);
      }
    }
  }

  /**
   * The business date moved: only months that one clock monitors and the other does not matter, and
   * on most days there are none.
   *
   * @param before null before the first
   */
  void closing(BusinessClock before, BusinessClock after, ClosingDays closingDays) {
    if (before == null) {
      closings.addRange(after.firstMonitored(), after.latestClosed(closingDays));
    } else {
      addBeyond(after, before, closingDays);
      addBeyond(before, after, closingDays);
    }
  }

  /** The months that a clock monitors and another does not. */
  private void addBeyond(BusinessClock clock, BusinessClock other, ClosingDays closingDays) {
    int first = clock.firstMonitored();
    int last = clock.latestClosed(closingDays);
    closings.addRange(first, Math.min(last, other.firstMonitored() - 1));
    closings.addRange(Math.max(first, other.latestClosed(closingDays) + 1), last);
  }

  void forEach(BiConsumer<CellSeries, CellTouch> visitor) {
    touches.forEach(visitor);
  }

  boolean isEmpty() {
    return touches.isEmpty() && closings.isEmpty();
  }

  void clear() {
    touches.clear();
    closings = new MonthSet();
  }
}
