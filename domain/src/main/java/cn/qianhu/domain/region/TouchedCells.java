package cn.qianhu.domain.region;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.domain.cell.MonthSet;
import cn.qianhu.domain.clock.BusinessClock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The cells of a stage that changed since the last settlement. */
final class TouchedCells {

  /** Months whose sums changed. */
  final Map<CellSeries, MonthSet> figures = new HashMap<>();

  /** Earliest month from which the number of expected enterprises changed. */
  final Map<CellSeries, Integer> expectations = new HashMap<>();

  /** Months that came to be monitored, or ceased to be: those of every series. */
  MonthSet closings = new MonthSet();

  void figures(CellSeries series, int month) {
    figures.computeIfAbsent(series, unused -> new MonthSet()).add(month);
  }

  void expectation(CellSeries series, int month) {
    expectations.merge(series, month, Math::min);
  }

  /**
   * The business date moved: only months that one clock monitors and the other does not matter, and
   * on most days there are none.
   *
   * @param before null before the first
   */
  void closing(BusinessClock before, BusinessClock after) {
    if (before == null) {
      closings.addRange(after.firstMonitored(), after.latestClosed());
    } else {
      addBeyond(after, before);
      addBeyond(before, after);
    }
  }

  /** The months that a clock monitors and another does not. */
  private void addBeyond(BusinessClock clock, BusinessClock other) {
    int first = clock.firstMonitored();
    int last = clock.latestClosed();
    closings.addRange(first, Math.min(last, other.firstMonitored() - 1));
    closings.addRange(Math.max(first, other.latestClosed() + 1), last);
  }

  /** The series whose sums or expectations changed. */
  Set<CellSeries> series() {
    Set<CellSeries> series = new HashSet<>(figures.keySet());
    series.addAll(expectations.keySet());
    return series;
  }

  boolean isEmpty() {
    return figures.isEmpty() && expectations.isEmpty() && closings.isEmpty();
  }

  void clear() {
    figures.clear();
    expectations.clear();
    closings = new MonthSet();
  }
}
