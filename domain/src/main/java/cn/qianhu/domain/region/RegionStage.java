package cn.qianhu.domain.region;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.domain.alert.AlertLifecycle;
import cn.qianhu.domain.cell.CellStore;
import cn.qianhu.domain.cell.LeafDeltas;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.indicator.SeriesReader;
import cn.qianhu.domain.store.TypedStore;
import java.util.List;
import java.util.Optional;

/**
 * Roll-up and assessment of one tier: adds the differences that come up to every cell that covers
 * them, and at the {@link #settle() settlement} publishes the rows that follow, each once however
 * many differences met in it.
 */
public final class RegionStage {

  private static final String CLOCK = "clock";

  private final CodeTables tables;
  private final Tier tier;
  private final CellStore cells;
  private final TypedStore<BusinessClock> clocks;
  private final RegionResults results;
  private final AlertLifecycle desk;
  private final List<RegionWatch> watches;
  private final DirtyCells touched = new DirtyCells();
  private LeafDeltas moved = new LeafDeltas();

  /**
   * @param desk that the watches judge at
   * @param watches in the order in which they are settled
   */
  public RegionStage(
      CodeTables tables,
      Tier tier,
      CellStore cells,
      TypedStore<BusinessClock> clocks,
      AlertLifecycle desk,
      RegionResults results,
      RegionWatch... watches) {
    this.tables = tables;
    this.tier = tier;
    this.cells = cells;
    this.clocks = clocks;
    this.results = results;
    this.desk = desk;
    this.watches = List.of(watches);
  }

  /**
   * Applies differences.
   *
   * @param region what the leaves' region is on the way up from here: the city for the city tier
   */
  public void receive(String region, LeafDeltas deltas) {
    deltas.forEach(
        (leaf, delta) -> {
          List<CellSeries> covering = tier.covering(leaf);
          covering.forEach(series -> cells.add(series, leaf.month(), delta));
          touched.add(covering, leaf.month(), delta);
          moved.add(leaf.in(region), delta);
        });
  }

  /** The business date moves: coverage rows come and go with the periods that close. */
  public void tick(BusinessClock clock) {
    BusinessClock before = clocks.get(CLOCK);
    clocks.put(CLOCK, clock);
    desk.tick(before, clock);
    watches.forEach(watch -> watch.tick(before, clock));
    touched.closing(before, clock, desk.thresholds().numbers());
  }

  /** The latest business date; none before the first. */
  public Optional<BusinessClock> clock() {
    return Optional.ofNullable(clocks.get(CLOCK));
  }

  public void settle() {
    SeriesReader reader = new SeriesReader(cells, tables.industries(), desk.thresholds().numbers());
    BusinessClock clock = clocks.get(CLOCK);
    if (!touched.isEmpty()) {
      new RowPublication(tier, cells, reader, clock, results).publish(touched);
      watches.forEach(watch -> touched.forEach(watch::touched));
      new RollUpCheck(tier, reader).check(touched, results);
    }
    Optional<BusinessClock> now = Optional.ofNullable(clock);
    watches.forEach(watch -> watch.settle(reader, now));
    now.ifPresent(date -> desk.settle(date.date()));
    touched.clear();
    if (!moved.isEmpty()) {
      results.moved(moved);
    }
    moved = new LeafDeltas();
  }
}
