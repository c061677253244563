package cn.qianhu.center.movement;

import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Alert;
import cn.qianhu.event.Balance;
import cn.qianhu.event.Coverage;
import cn.qianhu.event.Indicators;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is published otherwise and is no sum: growth, ratios, lights, statuses, alerts. */
final class Shifts {

  /** Measures that are ratios themselves. */
  private static final Set<String> RATIOS =
      Set.of("sales_ratio_pct", "technical_share_pct", "energy_intensity");

  private final List<Shift> shifts = new ArrayList<>();

  Shifts(State before, State after) {
    compare("alerts", alerts(before), alerts(after));
    compare("balances", balances(before), balances(after));
    compare("coverage", coverage(before), coverage(after));
    compare("indicators", indicators(before), indicators(after));
  }

  List<Shift> all() {
    return shifts;
  }

  private void compare(String table, SortedMap<String, Row> old, SortedMap<String, Row> now) {
    Set<String> keys = new TreeSet<>(old.keySet());
    keys.addAll(now.keySet());
    for (String key : keys) {
      Row was = old.getOrDefault(key, Row.NONE);
      Row is = now.getOrDefault(key, Row.NONE);
      Set<String> columns = new TreeSet<>(was.columns.keySet());
      columns.addAll(is.columns.keySet());
      for (String column : columns) {
        Shift shift = new Shift(new Figure(table, key, column), was.text(column), is.text(column));
        if (!shift.before().equals(shift.after())) {
          shifts.add(shift);
        }
      }
    }
  }

  /** The texts of a row by their columns; an empty cell is none. */
  private record Row(SortedMap<String, String> columns) {

    static final Row NONE = new Row(new TreeMap<>());

    Row with(String column, Object value) {
      if (value != null) {
        columns.put(column, value.toString());
      }
      return this;
    }

    String text(String column) {
      return columns.getOrDefault(column, "");
    }
  }

  private static Row row() {
    return new Row(new TreeMap<>());
  }

  private static SortedMap<String, Row> alerts(State state) {
    SortedMap<String, Row> rows = new TreeMap<>();
    state.replayed().results().stream(Topics.ALERTS_OPEN, Alert.class)
        .forEach(
            alert -> {
              Row row = row().with("severity", alert.getSeverity());
              new TreeMap<>(alert.getEvidence())
                  .forEach((name, value) -> row.with("evidence." + name, value));
              rows.put(alert.getAlertId(), row);
            });
    return rows;
  }

  private static SortedMap<String, Row> balances(State state) {
    SortedMap<String, Row> rows = new TreeMap<>();
    state.replayed().results().stream(Topics.RESULTS_BALANCES, Balance.class)
        .forEach(
            balance ->
                rows.put(
                    balance.getCity() + "/" + balance.getPeriod() + "/" + balance.getRule(),
                    row()
                        .with("used_pct", balance.getUsedPct())
                        .with("projected", balance.getProjected())
                        .with("light", balance.getLight())));
    return rows;
  }

  private static SortedMap<String, Row> coverage(State state) {
    SortedMap<String, Row> rows = new TreeMap<>();
    state.replayed().results().stream(Topics.RESULTS_COVERAGE, Coverage.class)
        .forEach(
            coverage ->
                rows.put(
                    CellKey.of(coverage.getCell()).toString(),
                    row()
                        .with("reporting_pct", coverage.getReportingPct())
                        .with("growth_coverage_pct", coverage.getGrowthCoveragePct())
                        .with("divisions_paired", coverage.getDivisionsPaired())
                        .with("divisions_growing", coverage.getDivisionsGrowing())
                        .with("status", coverage.getStatus())));
    return rows;
  }

  private static SortedMap<String, Row> indicators(State state) {
    SortedMap<String, Row> rows = new TreeMap<>();
    state.replayed().results().stream(Topics.RESULTS_INDICATORS, Indicators.class)
        .forEach(cell -> rows.put(CellKey.of(cell.getCell()).toString(), indicators(cell)));
    return rows;
  }

  private static Row indicators(Indicators cell) {
    Row row = row();
    cell.getMeasures()
        .forEach(
            measure -> {
              String name = measure.getMeasure();
              row.with(name + ".growth_pct", measure.getGrowthPct())
                  .with(name + ".naive_growth_pct", measure.getNaiveGrowthPct())
                  .with(name + ".ytd_growth_pct", measure.getYtdGrowthPct())
                  .with(name + ".contribution_pp", measure.getContributionPp());
              if (RATIOS.contains(name)) {
                row.with(name + ".value", measure.getValue()).with(name + ".ytd", measure.getYtd());
              }
            });
    return row;
  }
}
