package cn.qianhu.center.bulletin;

import cn.qianhu.center.table.ResultSource;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Coverage;
import cn.qianhu.event.Indicators;
import cn.qianhu.event.Measure;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The indicators and the coverage of one month. */
final class Figures {

  private static final Measure NOTHING = new Measure();

  private final Map<CellSeries, Map<String, Measure>> measures = new HashMap<>();
  private final Map<CellSeries, Coverage> coverage = new HashMap<>();

  private Figures() {}

  static Figures of(ResultSource results, YearMonth period) {
    Figures figures = new Figures();
    String month = period.toString();
    results.stream(Topics.RESULTS_INDICATORS, Indicators.class)
        .filter(row -> row.getCell().getPeriod().equals(month))
        .forEach(figures::add);
    results.stream(Topics.RESULTS_COVERAGE, Coverage.class)
        .filter(row -> row.getCell().getPeriod().equals(month))
        .forEach(row -> figures.coverage.put(CellKey.of(row.getCell()).series(), row));
    return figures;
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
    return number(measure(place, measure).getValue());
  }

  BigDecimal ytd(CellSeries place, String measure) {
    return number(measure(place, measure).getYtd());
  }

  BigDecimal growth(CellSeries place, String measure) {
    return number(measure(place, measure).getGrowthPct());
  }

  BigDecimal naiveGrowth(CellSeries place, String measure) {
    return number(measure(place, measure).getNaiveGrowthPct());
  }

  BigDecimal ytdGrowth(CellSeries place, String measure) {
    return number(measure(place, measure).getYtdGrowthPct());
  }

  BigDecimal contribution(CellSeries place, String measure) {
    return number(measure(place, measure).getContributionPp());
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
