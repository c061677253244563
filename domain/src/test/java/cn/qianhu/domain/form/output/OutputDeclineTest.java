package cn.qianhu.domain.form.output;

import static org.assertj.core.api.Assertions.assertThat;

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
import cn.qianhu.domain.region.CityTier;
import cn.qianhu.domain.region.NoCells;
import cn.qianhu.domain.region.ProvinceTier;
import cn.qianhu.domain.region.RegionAlerts;
import cn.qianhu.domain.region.RegionStage;
import cn.qianhu.domain.region.Tier;
import cn.qianhu.domain.store.InMemoryStore;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which scope is judged of which region, and from when. */
class OutputDeclineTest {

  private static final CodeTables TABLES = CodeTables.standard();
  private static final int ALL = Scope.ALL.bit();
  private static final int KEY = ALL | Scope.KEY_1000.bit();
  private static final int HUNDRED = ALL | Scope.CITY_100.bit();
  private static final int ABOVE_SCALE = ALL | Scope.ABOVE_SCALE.bit();

  private final AlertLog alerts = new AlertLog();

  @Test
  void aProvinceIsJudgedOverTheEnterprisesAboveDesignatedSize() {
    RegionStage province = stage(new ProvinceTier(TABLES));
    declines(province, "370100", ABOVE_SCALE);
    declines(province, "370200", KEY);
    assertThat(events(province, "2022-06-10"))
        .containsExactly("RAISED OUTPUT_DECLINE 370000/30 2022-05 WARNING");
    assertThat(alerts.judgements.get(0).evidence()).containsEntry("scopes", "ABOVE_SCALE");
    assertThat(alerts.judgements.get(0).sentence().zh()).contains("规模以上企业工业总产值连续 3 期下降");
    assertThat(alerts.judgements.get(0).sentence().en())
        .startsWith("Gross output of the enterprises above designated size in ");
  }

  @Test
  void aCityIsJudgedOverItsKeyEnterprises() {
    RegionStage city = stage(new CityTier(TABLES));
    declines(city, "370102", KEY);
    declines(city, "370103", ABOVE_SCALE);
    assertThat(events(city, "2022-06-10"))
        .containsExactly("RAISED OUTPUT_DECLINE 370100/30 2022-05 WARNING");
  }

  /** The table has 371600 watch its hundred from June 2022 on. */
  @Test
  void aCountyIsJudgedOverTheListOfItsCityWhereThatIsWatched() {
    RegionStage city = stage(new CityTier(TABLES));
    declines(city, "371602", HUNDRED);
    declines(city, "370102", HUNDRED);
    assertThat(events(city, "2022-06-10")).isEmpty();
    assertThat(events(city, "2022-07-10"))
        .containsExactly("RAISED OUTPUT_DECLINE 371602/30 2022-06 WARNING");
    assertThat(events(city, "2022-06-10"))
        .containsExactly("CLEARED OUTPUT_DECLINE 371602/30 2022-06 WARNING");
  }

  private RegionStage stage(Tier tier) {
    CellStore cells = new CellStore(new InMemoryStore<>(), new InMemoryStore<>());
    AlertLifecycle desk = new AlertLifecycle(Thresholds.load(), new InMemoryStore<>(), alerts);
    return new RegionStage(
        TABLES,
        tier,
        cells,
        new InMemoryStore<>(),
        desk,
        new NoCells(),
        new RegionAlerts(TABLES, tier, cells, desk, List.of(new OutputDecline(desk.thresholds()))));
  }

  /** Output of a region's division falls in each month from February to June 2022. */
  private static void declines(RegionStage stage, String region, int scopes) {
    move(stage, region, scopes, "2022-01", new Sums().add(Slot.EXPECTED_STEP, 1));
    for (int month = 2; month <= 6; month++) {
      move(
          stage,
          region,
          scopes,
          YearMonth.of(2022, month).toString(),
          new Sums()
              .add(Slot.REPORTED, 1)
              .add(Slot.PAIRED, 1)
              .add(Slot.GROSS_OUTPUT_CURRENT, 99)
              .add(Slot.GROSS_OUTPUT_PRIOR, 100));
    }
  }

  private static void move(RegionStage stage, String region, int scopes, String month, Sums sums) {
    LeafDeltas deltas = new LeafDeltas();
    deltas.add(new Leaf(region, "30", scopes, Months.index(YearMonth.parse(month))), sums);
    stage.receive(region, deltas);
  }

  private List<String> events(RegionStage stage, String date) {
    stage.tick(BusinessClock.of(date, "2021-01"));
    stage.settle();
    return alerts.take();
  }
}
