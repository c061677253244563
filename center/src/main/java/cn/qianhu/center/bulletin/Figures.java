package cn.qianhu.center.bulletin;

import cn.qianhu.center.table.ResultSource;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Cell;
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

  /** A cell of the month. */
  record Place(String scope, String region, String industry) {

    private static Place of(Cell cell) {
      return new Place(cell.getScope(), cell.getRegion(), cell.getIndustry());
    }

    static Place whole(Scope scope, String region) {
      return new Place(scope.name(), region, Industries.ALL_INDUSTRY);
    }
  }

  private static final Measure NOTHING = new Measure();

  private final Map<Place, Map<String, Measure>> measures = new HashMap<>();
  private final Map<Place, Coverage> coverage = new HashMap<>();

  private Figures() {}

  static Figures of(ResultSource results, YearMonth period) {
    Figures figures = new Figures();
    String month = period.toString();
    results.stream(Topics.RESULTS_INDICATORS, Indicators.class)
        .filter(row -> row.getCell().getPeriod().equals(month))
        .forEach(figures::add);
    results.stream(Topics.RESULTS_COVERAGE, Coverage.class)
        .filter(row -> row.getCell().getPeriod().equals(month))
        .forEach(row -> figures.coverage.put(Place.of(row.getCell()), row));
    return figures;
  }

  private void add(Indicators row) {
    Map<String, Measure> byName = new HashMap<>();
    row.getMeasures().forEach(measure -> byName.put(measure.getMeasure(), measure));
    measures.put(Place.of(row.getCell()), byName);
  }

  boolean has(Place place, String measure) {
    return measures.getOrDefault(place, Map.of()).containsKey(measure);
  }

  BigDecimal value(Place place, String measure) {
    return number(measure(place, measure).getValue());
  }

  BigDecimal ytd(Place place, String measure) {
    return number(measure(place, measure).getYtd());
  }

  BigDecimal growth(Place place, String measure) {
    return number(measure(place, measure).getGrowthPct());
  }

  BigDecimal naiveGrowth(Place place, String measure) {
    return number(measure(place, measure).getNaiveGrowthPct());
  }

  BigDecimal ytdGrowth(Place place, String measure) {
    return number(measure(place, measure).getYtdGrowthPct());
  }

  BigDecimal contribution(Place place, String measure) {
    return number(measure(place, measure).getContributionPp());
  }

  Optional<Coverage> coverage(Place place) {
    return Optional.ofNullable(coverage.get(place));
  }

  /** A measure of a place; one without any figure where there is none. */
  Measure measure(Place place, String measure) {
    return measures.getOrDefault(place, Map.of()).getOrDefault(measure, NOTHING);
  }

  /** An exact decimal as published; null where it is undefined. */
  static BigDecimal number(String published) {
    return published == null || published.isEmpty() ? null : new BigDecimal(published);
  }
}
