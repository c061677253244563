package cn.qianhu.desk.bulletin;

import cn.qianhu.audit.table.ResultSource;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Coverage;
import cn.qianhu.event.Indicators;
import cn.qianhu.event.Measure;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The indicators and the coverage of one month. */
final class MonthFigures {

  private static final Measure NOTHING = new Measure();

  private final Map<CellSeries, Map<String, Measure>> measures = new HashMap<>();
  private final Map<CellSeries, Coverage> coverage = new HashMap<>();

  private MonthFigures() {}

  static MonthFigures of(ResultSource results, YearMonth period) {
    MonthFigures monthFigures = new MonthFigures();
    String month = period.toString();
    Predicate<String> ofTheMonth = key -> key.endsWith("/" + month);
    results.stream(Topics.RESULTS_INDICATORS, Indicators.class, ofTheMonth)
        .filter(row -> row.getCell().getPeriod().equals(month))
        .forEach(monthFigures::add);
    results.stream(Topics.RESULTS_COVERAGE, Coverage.class, ofTheMonth)
        .filter(row -> row.getCell().getPeriod().equals(month))
        .forEach(row -> monthFigures.coverage.put(CellKey.of(row.getCell()).series(), row));
    return monthFigures;
  }

  private void add(Indicators row) {
    Map<String, Measure> byName = new HashMap<>();
    row.getMeasures().forEach(measure -> byName.put(measure.getMeasure(), measure));
    measures.put(CellKey.of(row.getCell()).series(), byName);
  }

  boolean has(CellSeries place, String measure) {
    return measures.getOrDefault(place, Map.of()).containsKey(measure);
  }

  BigDecimal value(CellSeries place, String measure) {
    return figure(place, measure, IndicatorColumn.VALUE);
  }

  BigDecimal ytd(CellSeries place, String measure) {
    return figure(place, measure, IndicatorColumn.YTD);
  }

  BigDecimal growth(CellSeries place, String measure) {
    return figure(place, measure, IndicatorColumn.GROWTH_PCT);
  }

  BigDecimal naiveGrowth(CellSeries place, String measure) {
    return figure(place, measure, IndicatorColumn.NAIVE_GROWTH_PCT);
  }

  BigDecimal ytdGrowth(CellSeries place, String measure) {
    return figure(place, measure, IndicatorColumn.YTD_GROWTH_PCT);
  }

  BigDecimal contribution(CellSeries place, String measure) {
    return figure(place, measure, IndicatorColumn.CONTRIBUTION_PP);
  }

  private BigDecimal figure(CellSeries place, String measure, IndicatorColumn column) {
    return number((String) column.of(measure(place, measure)));
  }

  Optional<Coverage> coverage(CellSeries place) {
    return Optional.ofNullable(coverage.get(place));
  }

  /** A measure of a place; one without any figure where there is none. */
  Measure measure(CellSeries place, String measure) {
    return measures.getOrDefault(place, Map.of()).getOrDefault(measure, NOTHING);
  }

  /** An exact decimal as published; null where it is undefined. */
  static BigDecimal number(String published) {
    return published == null || published.isEmpty() ? null : new BigDecimal(published);
  }
}
