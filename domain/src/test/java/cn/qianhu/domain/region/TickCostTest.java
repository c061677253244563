package cn.qianhu.domain.region;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.domain.alert.AlertLifecycle;
import cn.qianhu.domain.alert.AlertLog;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.cell.CellStore;
import cn.qianhu.domain.cell.Leaf;
import cn.qianhu.domain.cell.LeafDeltas;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.indicator.CellFigures;
import cn.qianhu.domain.indicator.CoverageRow;
import cn.qianhu.domain.store.InMemoryStore;
import cn.qianhu.domain.store.TypedStore;
import java.time.YearMonth;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** What a move of the business date costs: counted, in look-ups and in rows told. */
class TickCostTest {

  private static final CodeTables TABLES = CodeTables.standard();
  private static final String START = "2020-01";

  /** The months of the one enterprise. */
  private static final String FIRST = "2021-01";

  private static final String CLOSED = "2022-01";

  @Test
  void aJumpOfACenturyCostsAsOneOfAYear() {
    Tiers year = new Tiers();
    Tiers century = new Tiers();
    assertThat(century.jump("2020-12-15", "2122-02-15"))
        .isEqualTo(year.jump("2020-12-15", "2022-02-15"));
    assertThat(year.rows).as("twelve months of each of the series").hasSize(12 * year.series());
    assertThat(century.jump("2122-02-15", "2020-12-15"))
        .as("and back")
        .isEqualTo(year.jump("2022-02-15", "2020-12-15"));
    assertThat(year.rows).isEmpty();
    assertThat(century.rows).isEmpty();
  }

  @Test
  void aDayOnWhichNothingClosesTellsNothing() {
    Tiers tiers = new Tiers();
    tiers.tick("2022-02-15");
    assertThat(tiers.jump("2022-02-16", "2022-02-17").rowsTold).isZero();
    assertThat(tiers.jump("2022-02-17", "2022-02-18").entriesScanned).isZero();
  }

  @Test
  void anEnterpriseOfLongAgoIsEnteredAtTheCostOfTheMonthsMonitored() {
    Tiers tiers = new Tiers();
    tiers.tick("2020-03-15");
    int before = tiers.cost().rowsTold;
    tiers.enter("0001-01", "0001-02");
    assertThat(tiers.cost().rowsTold - before)
        .as("the years of its steps and of the other's, and the two months monitored")
        .isEqualTo((3 * 12 + 2) * tiers.series());
  }

  private record Cost(int lookUps, int entriesScanned, int rowsTold) {
    Cost less(Cost before) {
      return new Cost(
          lookUps - before.lookUps,
          entriesScanned - before.entriesScanned,
          rowsTold - before.rowsTold);
    }
  }

  /** The tier of cities with one enterprise; the coverage rows that stand. */
  private static final class Tiers implements RegionResults {

    private final TreeMap<String, CoverageRow> rows = new TreeMap<>();
    private int lookUps;
    private int entriesScanned;
    private int rowsTold;
    private final CellStore cells = new CellStore(counted(), counted());
    private final RegionStage stage =
        new RegionStage(
            TABLES,
            new CityTier(TABLES),
            cells,
            new InMemoryStore<>(),
            new AlertLifecycle(Thresholds.load(), new InMemoryStore<>(), new AlertLog()),
            this);

    Tiers() {
      enter(FIRST, CLOSED);
    }

    /** An enterprise is in force from one month and until another. */
    void enter(String from, String until) {
      LeafDeltas deltas = new LeafDeltas();
      deltas.add(leaf(from), new Sums().add(Slot.EXPECTED_STEP, 1));
      deltas.add(leaf(until), new Sums().add(Slot.EXPECTED_STEP, -1));
      stage.receive("370100", deltas);
      stage.settle();
    }

    private static Leaf leaf(String month) {
      return new Leaf("370102", "30", Scope.ALL.bit(), Months.index(YearMonth.parse(month)));
    }

    void tick(String date) {
      stage.tick(BusinessClock.of(date, START));
      stage.settle();
    }

    Cost jump(String from, String to) {
      tick(from);
      Cost before = cost();
      tick(to);
      return cost().less(before);
    }

    Cost cost() {
      return new Cost(lookUps, entriesScanned, rowsTold);
    }

    int series() {
      int[] count = {0};
      cells.eachExpectingSeries(unused -> count[0]++);
      return count[0];
    }

    private <V> TypedStore<V> counted() {
      TypedStore<V> store = new InMemoryStore<>();
      return new TypedStore<>() {
        @Override
        public V get(String key) {
          lookUps++;
          return store.get(key);
        }

        @Override
        public void put(String key, V value) {
          store.put(key, value);
        }

        @Override
        public void remove(String key) {
          store.remove(key);
        }

        @Override
        public void scan(String prefix, BiConsumer<String, V> visitor) {
          store.scan(
              prefix,
              (key, value) -> {
                entriesScanned++;
                visitor.accept(key, value);
              });
        }

        @Override
        public void visit(String prefix, BiPredicate<String, V> visitor) {
          store.visit(
              prefix,
              (key, value) -> {
                entriesScanned++;
                return visitor.test(key, value);
              });
        }
      };
    }

    @Override
    public void coverage(CellSeries series, int month, CoverageRow row) {
      rowsTold++;
      String key = series.key() + "/" + Months.text(month);
      if (row == null) {
        rows.remove(key);
      } else {
        rows.put(key, row);
      }
    }

    @Override
    public void indicators(CellSeries series, int month, CellFigures figures) {}

    @Override
    public void moved(LeafDeltas deltas) {}

    @Override
    public void checked(int count) {}

    @Override
    public void breached(RollUpBreach breach) {}
  }
}
