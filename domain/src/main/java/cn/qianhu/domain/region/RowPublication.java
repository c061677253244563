package cn.qianhu.domain.region;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.domain.cell.CellStore;
import cn.qianhu.domain.cell.MonthSet;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.indicator.CoverageRow;
import cn.qianhu.domain.indicator.SeriesReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Publishes the rows that follow from the cells that changed, once. */
record RowPublication(
    Tier tier, CellStore cells, SeriesReader reader, BusinessClock clock, RegionResults results) {

  private static final int YEAR = 12;
  private static final int LAST = Integer.MAX_VALUE;

  void publish(DirtyCells touched) {
    indicatorMonths(touched).forEach(this::publishIndicators);
    coverageMonths(touched).forEach(this::publishCoverage);
  }

  /**
   * The months whose rows change. A month's sums show in its own row, in the later months' sums
   * from January, and in the growth of all these a year later; those of a whole also in the
   * contributions of its parts.
   */
  private Map<CellSeries, MonthSet> indicatorMonths(DirtyCells touched) {
    Map<CellSeries, MonthSet> affected = new HashMap<>();
    touched.forEach(
        (series, touch) -> {
          List<CellSeries> parts = tier.parts(series);
          touch
              .figures()
              .forEachFirstOfYear(
                  month -> {
                    addRange(affected, series, month, december(month));
                    addRange(affected, series, month + YEAR, december(month) + YEAR);
                    parts.forEach(part -> addRange(affected, part, month, december(month)));
                  });
        });
    affected.keySet().removeIf(series -> !tier.publishesIndicators(series));
    return affected;
  }

  private void publishIndicators(CellSeries series, MonthSet months) {
    reader.eachFigures(
        series,
        months,
        tier.whole(series),
        (figures, month) -> results.indicators(series, month, figures));
  }

  private Map<CellSeries, MonthSet> coverageMonths(DirtyCells touched) {
    Map<CellSeries, MonthSet> affected = new HashMap<>();
    touched.forEach(
        (series, touch) -> {
          MonthSet months = new MonthSet();
          months.addAll(touch.coverage());
          if (series.industry().equals(Industries.ALL_INDUSTRY)) {
            months.addAll(touch.pairs());
            touch.pairs().forEachFirstOfYear(month -> addLaterRows(months, series, month));
          }
          if (touch.isExpectation()) {
            addExpecting(months, series, touch.expectedFrom(), touched.closings);
          }
          if (!months.isEmpty()) {
            affected.put(series, months);
          }
        });
    addClosings(affected, touched.closings);
    affected.keySet().removeIf(series -> !tier.publishesCoverage(series));
    return affected;
  }

  /**
   * The number of enterprises that a series expects changed with a month. Months that closed or
   * opened again meanwhile may have a row of the number before.
   */
  private void addExpecting(MonthSet months, CellSeries series, int from, MonthSet closings) {
    months.addWithin(closings, from, LAST);
    if (clock != null) {
      months.addRange(
          Math.max(from, clock.firstMonitored()), clock.latestClosed(reader.closingDays()));
    }
    cells.eachYear(
        series, year -> months.addRange(Math.max(from, year * YEAR), december(year * YEAR)));
  }

  /**
   * A period that closes, or opens again, makes a row or takes one away only where an enterprise is
   * in force: that many months are looked at, and not all that the date passed over.
   */
  private void addClosings(Map<CellSeries, MonthSet> affected, MonthSet closings) {
    if (closings.isEmpty()) {
      return;
    }
    cells.eachExpectation(
        (series, steps) -> {
          MonthSet months = steps.inForce(closings);
          if (!months.isEmpty()) {
            affected.computeIfAbsent(series, unused -> new MonthSet()).addAll(months);
          }
        });
  }

  /** The later months of the year whose T rows count divisions by their sums from January. */
  private void addLaterRows(MonthSet months, CellSeries series, int month) {
    for (int later = month + 1; later <= december(month); later++) {
      if (reader.hasCell(series, later)
          || (clock != null && clock.monitored(later, reader.closingDays()))) {
        months.add(later);
      }
    }
  }

  private void publishCoverage(CellSeries series, MonthSet months) {
    months.forEach(
        month -> {
          CoverageRow row = reader.coverage(series, month);
          boolean exists =
              row.exists(clock != null && clock.monitored(month, reader.closingDays()));
          results.coverage(series, month, exists ? row : null);
        });
  }

  private static void addRange(
      Map<CellSeries, MonthSet> affected, CellSeries series, int from, int to) {
    affected.computeIfAbsent(series, unused -> new MonthSet()).addRange(from, to);
  }

  private static int december(int month) {
    return Math.floorDiv(month, YEAR) * YEAR + YEAR - 1;
  }
}
