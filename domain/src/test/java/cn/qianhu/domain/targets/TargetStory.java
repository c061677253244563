package cn.qianhu.domain.targets;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.FigureStatus;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.code.TargetState;
import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.domain.alert.AlertLifecycle;
import cn.qianhu.domain.alert.AlertLog;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.cell.CellStore;
import cn.qianhu.domain.cell.Leaf;
import cn.qianhu.domain.cell.LeafDeltas;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.indicator.CellFigures;
import cn.qianhu.domain.indicator.CoverageRow;
import cn.qianhu.domain.region.CityTier;
import cn.qianhu.domain.region.RegionResults;
import cn.qianhu.domain.region.RegionStage;
import cn.qianhu.domain.region.RollUpBreach;
import cn.qianhu.domain.store.InMemoryStore;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The stage of a city with its targets, and the rows that stand of them. */
final class TargetStory implements TargetResults, RegionResults {

  static final String COUNTY = "371602";
  static final String CITY = Regions.cityOf(COUNTY);

  private static final CodeTables TABLES = CodeTables.standard();
  private static final int SCOPES = Scope.ALL.bit() | Scope.ABOVE_SCALE.bit();

  /** Pace, figure, gap, state and status, by key and month. */
  final TreeMap<String, String> rows = new TreeMap<>();

  final AlertLog alerts = new AlertLog();
  int written;

  private final AlertLifecycle desk =
      new AlertLifecycle(Thresholds.load(), new InMemoryStore<>(), alerts);
  private final TargetWatch watch =
      new TargetWatch(
          TABLES, new CityTier(TABLES), new TargetRegister(new InMemoryStore<>()), desk, this);
  private final RegionStage stage =
      new RegionStage(
          TABLES,
          new CityTier(TABLES),
          new CellStore(new InMemoryStore<>(), new InMemoryStore<>()),
          new InMemoryStore<>(),
          desk,
          this,
          watch);

  static TargetKey key(String region, Scope scope, TargetMeasure measure, int year) {
    return new TargetKey(region, scope, "T", measure, year);
  }

  TargetStory set(TargetKey key, String value) {
    RawSource place = new RawSource("directory.targets", 0, 7, null);
    watch.set(key, Optional.of(new TargetValue(new BigDecimal(value), "BIN-156 §27", place)));
    return this;
  }

  TargetStory withdraw(TargetKey key) {
    watch.set(key, Optional.empty());
    return this;
  }

  /** Sums of an enterprise above designated size in division 30 of a county move. */
  TargetStory move(String county, String month, Sums sums) {
    LeafDeltas deltas = new LeafDeltas();
    deltas.add(new Leaf(county, "30", SCOPES, Months.index(YearMonth.parse(month))), sums);
    stage.receive(CITY, deltas);
    return this;
  }

  /** Revenue (万元) of a month, and by how much energy per output changed on a year before. */
  TargetStory reported(String month, int revenue, int energy, int energyBefore) {
    return move(
        COUNTY,
        month,
        new Sums()
            .add(Slot.REPORTED, 1)
            .add(Slot.REVENUE, revenue * 100L)
            .add(Slot.BOTH, 1)
            .add(Slot.BOTH_ASSESSED_CURRENT, energy)
            .add(Slot.BOTH_OUTPUT_CURRENT, 1)
            .add(Slot.BOTH_ASSESSED_PRIOR, energyBefore)
            .add(Slot.BOTH_OUTPUT_PRIOR, 1));
  }

  TargetStory date(String date) {
    stage.tick(BusinessClock.of(date, "2021-01"));
    return this;
  }

  TargetStory settle() {
    written = 0;
    stage.settle();
    return this;
  }

  String row(TargetKey key, String month) {
    return rows.get(key.text() + "/" + month);
  }

  List<String> months(TargetKey key) {
    String prefix = key.text() + "/";
    return rows.keySet().stream()
        .filter(row -> row.startsWith(prefix))
        .map(row -> row.substring(prefix.length()))
        .toList();
  }

  @Override
  public void standing(TargetRow row) {
    written++;
    rows.put(
        row.key().text() + "/" + Months.text(row.month()),
        "%s %s %s %s %s"
            .formatted(
                row.shownPace().toPlainString(),
                row.shownFigure().map(BigDecimal::toPlainString).orElse("-"),
                row.shownGap().map(BigDecimal::toPlainString).orElse("-"),
                row.state().map(TargetState::name).orElse("-"),
                row.status().map(FigureStatus::name).orElse("-")));
  }

  @Override
  public void noStanding(TargetKey key, int month) {
    written++;
    if (rows.remove(key.text() + "/" + Months.text(month)) == null) {
      throw new AssertionError("there was no row of " + key + " to be taken back");
    }
  }

  @Override
  public void indicators(CellSeries series, int month, CellFigures figures) {
    // The rows of targets are what is looked at.
  }

  @Override
  public void coverage(CellSeries series, int month, CoverageRow row) {
    // As above.
  }

  @Override
  public void moved(LeafDeltas deltas) {
    // There is no tier above.
  }

  @Override
  public void checked(int count) {
    // As above.
  }

  @Override
  public void breached(RollUpBreach breach) {
    throw new AssertionError(breach.toString());
  }
}
