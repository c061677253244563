package cn.qianhu.streams.region;

import cn.qianhu.streams.cell.MonthSet;
import cn.qianhu.streams.cell.Series;
import cn.qianhu.streams.clock.BusinessClock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What was touched in the cells of a stage since the last settlement. */
final class TouchedCells {

  /** Months whose sums changed. */
  final Map<Series, MonthSet> figures = new HashMap<>();

  /** Earliest month from which the number of expected enterprises changed. */
  final Map<Series, Integer> expectations = new HashMap<>();

  /** Months that came to be monitored, or ceased to be. */
  final Map<Series, MonthSet> closings = new HashMap<>();

  void figures(Series series, int month) {
    figures.computeIfAbsent(series, unused -> new MonthSet()).add(month);
  }

  void expectation(Series series, int month) {
    expectations.merge(series, month, Math::min);
  }

  void closing(Series series, BusinessClock before, BusinessClock after) {
    IntStream.concat(monitored(before), monitored(after))
        .filter(month -> isMonitored(before, month) != after.monitored(month))
        .forEach(month -> closings.computeIfAbsent(series, unused -> new MonthSet()).add(month));
  }

  private static IntStream monitored(BusinessClock clock) {
    return clock == null ? IntStream.empty() : clock.monitoredMonths();
  }

  private static boolean isMonitored(BusinessClock clock, int month) {
    return clock != null && clock.monitored(month);
  }

  /** The series whose sums or expectations changed. */
  Set<Series> series() {
    Set<Series> series = new HashSet<>(figures.keySet());
    series.addAll(expectations.keySet());
    return series;
  }

  boolean isEmpty() {
    return figures.isEmpty() && expectations.isEmpty() && closings.isEmpty();
  }

  void clear() {
    figures.clear();
    expectations.clear();
    closings.clear();
  }
}
