package cn.qianhu.domain.twohigh;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.domain.alert.AlertLifecycle;
import cn.qianhu.domain.alert.AlertLog;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.balance.BalanceTracker;
import cn.qianhu.domain.balance.NoBalances;
import cn.qianhu.domain.cell.CellStore;
import cn.qianhu.domain.cell.Leaf;
import cn.qianhu.domain.cell.LeafDeltas;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.region.NoCells;
import cn.qianhu.domain.region.RegionStage;
import cn.qianhu.domain.region.Tier;
import cn.qianhu.domain.store.InMemoryStore;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** A stage of regions with its watch of two-high energy, and what that publishes. */
final class TwoHighStory extends NoCells implements TwoHighResults {

  static final CodeTables TABLES = CodeTables.standard();

  private static final int ALL = Scope.ALL.bit();
  private static final int TWO_HIGH = ALL | Scope.TWO_HIGH.bit();

  private final List<String> rows = new ArrayList<>();
  private final AlertLog alerts = new AlertLog();
  private final BalanceTracker balances;
  private final RegionStage stage;

  TwoHighStory(Tier tier) {
    CellStore cells = new CellStore(new InMemoryStore<>(), new InMemoryStore<>());
    Thresholds thresholds = Thresholds.load();
    AlertLifecycle desk = new AlertLifecycle(thresholds, new InMemoryStore<>(), alerts);
    balances =
        new BalanceTracker(
            TABLES, tier, new InMemoryStore<>(), thresholds.numbers(), new NoBalances());
    stage =
        new RegionStage(
            TABLES,
            tier,
            cells,
            new InMemoryStore<>(),
            desk,
            this,
            balances,
            new TwoHighWatch(TABLES, tier, this),
            new TwoHighAlerts(TABLES, tier, cells, balances, desk));
  }

  /** A two-high enterprise of a county is in force. */
  void inForce(String county) {
    twoHigh(county, "2021-01", new Sums().add(Slot.EXPECTED_STEP, 1));
  }

  void budget(String region, int year, String tce) {
    balances.budget(region, year, new BigDecimal(tce));
  }

  /** A month of a two-high enterprise in division 30 of a county. */
  void twoHigh(String county, String month, Sums sums) {
    receive(county, TWO_HIGH, month, sums);
  }

  /** The same of another enterprise. */
  void other(String county, String month, Sums sums) {
    receive(county, ALL, month, sums);
  }

  private void receive(String region, int scopes, String month, Sums sums) {
    LeafDeltas deltas = new LeafDeltas();
    deltas.add(new Leaf(region, "30", scopes, Months.index(YearMonth.parse(month))), sums);
    stage.receive(region, deltas);
  }

  void date(String date) {
    stage.tick(BusinessClock.of(date, "2021-01"));
  }

  /** All rows that are published. */
  List<String> settled() {
    rows.clear();
    stage.settle();
    return List.copyOf(rows);
  }

  /** Those of all industry of a region. */
  List<String> settled(String region) {
    String begin = region + " T ";
    return settled().stream()
        .filter(row -> row.startsWith(begin))
        .map(row -> row.substring(begin.length()))
        .toList();
  }

  /** What became of alerts since this was last asked, or {@link #settled}. */
  List<String> events() {
    alerts.take();
    stage.settle();
    return alerts.take().stream().map(each -> each.replace("TWO_HIGH_RISE ", "")).toList();
  }

  @Override
  public void twoHigh(TwoHighRow row) {
    rows.add(
        "%s %s %s %s/%s %s%%"
            .formatted(
                row.region(),
                row.industry(),
                Months.text(row.month()),
                brief(row.assessedYtd()),
                brief(row.assessedYtdPrior()),
                row.sharePct()));
  }

  private static String brief(BigDecimal tce) {
    return tce.stripTrailingZeros().toPlainString();
  }

  @Override
  public void noTwoHigh(String region, String industry, int month) {
    rows.add(region + " " + industry + " " + Months.text(month) + " gone");
  }
}
