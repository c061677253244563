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
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.indicator.CellFigures;
import cn.qianhu.domain.indicator.CoverageRow;
import cn.qianhu.domain.store.InMemoryStore;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RollUpCheckTest {

  private static final CodeTables TABLES = CodeTables.standard();
  private static final int MONTH = Months.index(YearMonth.of(2022, 3));

  private final CellStore cells = new CellStore(new InMemoryStore<>(), new InMemoryStore<>());
  private final Recorder results = new Recorder();

  @Test
  void aCityIsTheSumOfItsCounties() {
    RegionStage cities = stage(new CityTier(TABLES));
    receive(cities, "370102", 100);
    receive(cities, "370103", 20);
    cities.settle();
    assertThat(results.breaches).isEmpty();
    // 30, C and T of the city
    assertThat(results.checked).isEqualTo(3);
  }

  @Test
  void aCityThatIsNotIsToldWithTheDifference() {
    RegionStage cities = stage(new CityTier(TABLES));
    CellSeries city = CellSeries.of(Scope.ALL, "370100", "T");
    cells.add(city, MONTH, new Sums().add(Slot.GROSS_OUTPUT, 7));
    receive(cities, "370102", 100);
    cities.settle();
    assertThat(results.breaches).hasSize(1);
    RollUpBreach breach = results.breaches.get(0);
    assertThat(breach.series()).isEqualTo(city);
    assertThat(breach.month()).isEqualTo(MONTH);
    assertThat(breach.differences())
        .isEqualTo(
            Map.of(
                Slot.GROSS_OUTPUT,
                new RollUpBreach.SlotDifference(BigInteger.valueOf(107), BigInteger.valueOf(100))));
  }

  @Test
  void theProvinceIsTheSumOfItsCities() {
    RegionStage province = stage(new ProvinceTier(TABLES));
    receive(province, "370100", 100);
    receive(province, "370200", 20);
    province.settle();
    assertThat(results.checked).isEqualTo(1);
    assertThat(results.breaches).isEmpty();
    cells.add(CellSeries.of(Scope.ALL, "370200", "T"), MONTH, new Sums().add(Slot.REPORTED, 1));
    receive(province, "370100", 1);
    province.settle();
    assertThat(results.breaches)
        .extracting(breach -> breach.series().key())
        .containsExactly("ALL/370000/T");
  }

  @Test
  void whatWasNotTouchedIsNotLookedAt() {
    RegionStage cities = stage(new CityTier(TABLES));
    cells.add(CellSeries.of(Scope.ALL, "370200", "T"), MONTH, new Sums().add(Slot.GROSS_OUTPUT, 7));
    receive(cities, "370102", 100);
    cities.settle();
    cities.settle();
    assertThat(results.breaches).isEmpty();
    assertThat(results.checked).isEqualTo(3);
  }

  private RegionStage stage(Tier tier) {
    return new RegionStage(
        TABLES,
        tier,
        cells,
        new InMemoryStore<>(),
        new AlertLifecycle(Thresholds.load(), new InMemoryStore<>(), new AlertLog()),
        results);
  }

  private static void receive(RegionStage stage, String region, long output) {
    LeafDeltas deltas = new LeafDeltas();
    deltas.add(
        new Leaf(region, "30", Scope.mask(List.of(Scope.ALL)), MONTH),
        new Sums().add(Slot.REPORTED, 1).add(Slot.GROSS_OUTPUT, output));
    stage.receive(region, deltas);
  }

  private static final class Recorder implements RegionResults {

    private final List<RollUpBreach> breaches = new ArrayList<>();
    private int checked;

    @Override
    public void indicators(CellSeries series, int month, CellFigures figures) {}

    @Override
    public void coverage(CellSeries series, int month, CoverageRow row) {}

    @Override
    public void moved(LeafDeltas deltas) {}

    @Override
    public void checked(int count) {
      checked += count;
    }

    @Override
    public void breached(RollUpBreach breach) {
      breaches.add(breach);
    }
  }
}
