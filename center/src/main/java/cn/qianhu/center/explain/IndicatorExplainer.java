package cn.qianhu.center.explain;

import cn.qianhu.center.table.ResultSource;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Indicators;
import cn.qianhu.event.Measure;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Explains values and year-to-date sums of indicators by the facts that they are sums of. */
public final class IndicatorExplainer {

  private final Map<String, List<Fact>> byPeriod;
  private final Covering covering;
  private final Map<String, Measure> published = new HashMap<>();

  /**
   * @param results of a replay, whose facts and figures belong together
   */
  public IndicatorExplainer(ResultSource results, Industries industries) {
    this.byPeriod = Facts.of(results).stream().collect(Collectors.groupingBy(Fact::period));
    this.covering = new Covering(industries);
    results.stream(Topics.RESULTS_INDICATORS, Indicators.class)
        .forEach(
            row ->
                row.getMeasures()
                    .forEach(
                        measure ->
                            published.put(
                                key(CellKey.of(row.getCell()), measure.getMeasure()), measure)));
  }

  private static String key(CellKey cell, String measure) {
    return cell + "/" + measure;
  }

  /** The value of a measure in a cell. */
  public Explanation value(CellKey cell, String measure) {
    List<Leaf> leaves = leaves(cell, measure);
    return new Explanation(
        cell, measure, "value", leaves, figure(cell, measure, Measure::getValue));
  }

  /** The sum of a measure from January to the cell's month; employees have none. */
  public Explanation ytd(CellKey cell, String measure) {
    List<Leaf> leaves =
        Stream.iterate(
                YearMonth.of(cell.month().getYear(), 1),
                month -> !month.isAfter(cell.month()),
                month -> month.plusMonths(1))
            .flatMap(month -> leaves(cell.at(month), measure).stream())
            .toList();
    return new Explanation(cell, measure, "ytd", leaves, figure(cell, measure, Measure::getYtd));
  }

  private List<Leaf> leaves(CellKey cell, String measure) {
    return byPeriod.getOrDefault(cell.period(), List.of()).stream()
        .filter(fact -> fact.amounts().containsKey(measure))
        .filter(fact -> covering.covers(cell, fact))
        .sorted(Comparator.comparing(Fact::subject))
        .map(fact -> new Leaf(fact, fact.amounts().get(measure)))
        .toList();
  }

  private BigDecimal figure(CellKey cell, String measure, Function<Measure, String> column) {
    return Optional.ofNullable(published.get(key(cell, measure)))
        .map(column)
        .map(BigDecimal::new)
        .orElse(null);
  }
}
