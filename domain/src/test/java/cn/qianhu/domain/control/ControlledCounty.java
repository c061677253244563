package cn.qianhu.domain.control;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.domain.alert.AlertLifecycle;
import cn.qianhu.domain.alert.AlertLog;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.balance.BalanceTracker;
import cn.qianhu.domain.balance.NoBalances;
import cn.qianhu.domain.cell.CellStore;
import cn.qianhu.domain.cell.Leaf;
import cn.qianhu.domain.cell.LeafDeltas;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.region.CityTier;
import cn.qianhu.domain.region.NoCells;
import cn.qianhu.domain.region.RegionStage;
import cn.qianhu.domain.store.InMemoryStore;
import cn.qianhu.domain.targets.TargetKey;
import cn.qianhu.domain.targets.TargetRegister;
import cn.qianhu.domain.targets.TargetValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The stage of a city with one county whose only enterprise, above designated size, makes 1000.00
 * (万元) a month and burns raw coal; the rows of double control that stand.
 */
final class ControlledCounty {

  static final String COUNTY = "371602";
  static final String CITY = Regions.cityOf(COUNTY);

  private static final String START = "2021-01";
  private static final BigDecimal RAW_COAL = new BigDecimal("0.7143");
  private static final long OUTPUT = 1000_00;
  private static final int SCOPES = Scope.ALL.bit() | Scope.ABOVE_SCALE.bit();

  final TreeMap<String, ControlRow> rows = new TreeMap<>();
  final AlertLog alerts = new AlertLog();
  int written;

  private final CodeTables tables = CodeTables.standard();
  private final TargetRegister targets = new TargetRegister(new InMemoryStore<>());
  private final AlertLifecycle desk =
      new AlertLifecycle(Thresholds.load(), new InMemoryStore<>(), alerts);
  private final BalanceTracker balances =
      new BalanceTracker(
          tables,
          new CityTier(tables),
          new InMemoryStore<>(),
          Thresholds.load().numbers(),
          new NoBalances());
  private final ControlSource source = new ControlSource(targets, balances, Thresholds.load());
  private final ControlWatch watch =
      new ControlWatch(
          tables, new CityTier(tables), source, desk, new InMemoryStore<>(), new StandingRows());
  private final RegionStage stage =
      new RegionStage(
          tables,
          new CityTier(tables),
          new CellStore(new InMemoryStore<>(), new InMemoryStore<>()),
          new InMemoryStore<>(),
          desk,
          new NoCells(),
          balances,
          watch,
          new ControlAlerts(tables, balances, source, watch, desk));

  /** The enterprise is in the directory from a month on. */
  void enter(String from) {
    move(COUNTY, from, new Sums().add(Slot.EXPECTED_STEP, 1));
  }

  /** Output and energy of a whole year, and the pairs that they make with those of another. */
  void year(int year, String tons, String tonsBefore) {
    for (int month = 1; month <= 12; month++) {
      String period = YearMonth.of(year, month).toString();
      output(period, 1);
      energy(period, tons);
      both(period, tons);
      if (tonsBefore != null) {
        paired(period, tons, tonsBefore);
      }
    }
  }

  /** Output is reported, or taken back. */
  void output(String period, int times) {
    move(
        COUNTY,
        period,
        new Sums().add(Slot.REPORTED, times).add(Slot.GROSS_OUTPUT, times * OUTPUT));
  }

  void energy(String period, String tons) {
    move(
        COUNTY,
        period,
        new Sums()
            .add(Slot.ENERGY_REPORTED, 1)
            .add(Slot.COMPREHENSIVE, micro(tons))
            .add(Slot.COAL, micro(tons)));
  }

  void both(String period, String tons) {
    move(COUNTY, period, bothSums(tons));
  }

  private static Sums bothSums(String tons) {
    return new Sums()
        .add(Slot.BOTH, 1)
        .add(Slot.BOTH_ASSESSED, micro(tons))
        .add(Slot.BOTH_OUTPUT, OUTPUT);
  }

  void paired(String period, String tons, String tonsBefore) {
    move(COUNTY, period, pairSums(tons, tonsBefore));
  }

  private static Sums pairSums(String tons, String tonsBefore) {
    return new Sums()
        .add(Slot.BOTH_PAIRED, 1)
        .add(Slot.BOTH_ASSESSED_CURRENT, micro(tons))
        .add(Slot.BOTH_OUTPUT_CURRENT, OUTPUT)
        .add(Slot.BOTH_ASSESSED_PRIOR, micro(tonsBefore))
        .add(Slot.BOTH_OUTPUT_PRIOR, OUTPUT);
  }

  /** The output report of a month of the second year is missing, and with it the pair. */
  void withoutOutput(String period, String tons, String tonsBefore) {
    output(period, -1);
    move(COUNTY, period, new Sums().minus(bothSums(tons)).minus(pairSums(tons, tonsBefore)));
  }

  void move(String county, String period, Sums sums) {
    LeafDeltas deltas = new LeafDeltas();
    deltas.add(new Leaf(county, "30", SCOPES, Months.index(YearMonth.parse(period))), sums);
    stage.receive(CITY, deltas);
  }

  void budget(String region, int year, String tce) {
    balances.budget(region, year, new BigDecimal(tce));
    watch.budgetSet(region, year);
  }

  void target(String region, TargetMeasure measure, int year, String percent) {
    set(TargetKey.whole(region, measure, year), Optional.of(value(percent)));
  }

  void withdraw(String region, TargetMeasure measure, int year) {
    set(TargetKey.whole(region, measure, year), Optional.empty());
  }

  private void set(TargetKey key, Optional<TargetValue> value) {
    targets.set(key, value);
    watch.targetSet(key);
  }

  static TargetValue value(String percent) {
    return new TargetValue(
        new BigDecimal(percent), "BIN-156 §16", new RawSource("directory.targets", 0, 0, null));
  }

  /** Both targets of the county for a year. */
  void targets(int year, String percent) {
    target(COUNTY, TargetMeasure.ENERGY_INTENSITY, year, percent);
    target(COUNTY, TargetMeasure.COAL_CHANGE, year, percent);
  }

  void date(String date) {
    stage.tick(BusinessClock.of(date, START));
  }

  void settle() {
    stage.settle();
  }

  ControlRow row(String region, String period) {
    return rows.get(region + "/" + period);
  }

  private static long micro(String tons) {
    return RAW_COAL
        .multiply(new BigDecimal(tons))
        .movePointRight(6)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private final class StandingRows implements ControlResults {

    @Override
    public void control(ControlRow row) {
      written++;
      rows.put(row.region() + "/" + Months.text(row.month()), row);
    }

    @Override
    public void noControl(String region, int month) {
      written++;
      rows.remove(region + "/" + Months.text(month));
    }
  }
}
