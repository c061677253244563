package cn.qianhu.streams.region;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.alert.AlertLifecycle;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.cell.Leaf;
import cn.qianhu.domain.cell.LeafDeltas;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.region.CityTier;
import cn.qianhu.domain.region.ProvinceTier;
import cn.qianhu.domain.region.RollUpBreach;
import cn.qianhu.domain.region.Tier;
import cn.qianhu.domain.store.Codec;
import cn.qianhu.domain.store.InMemoryStore;
import cn.qianhu.domain.store.TypedStore;
import cn.qianhu.domain.targets.TargetKey;
import cn.qianhu.domain.targets.TargetValue;
import cn.qianhu.streams.message.AlertTopics;
import cn.qianhu.streams.message.RegionTopics;
import cn.qianhu.streams.message.ResultSink;
import cn.qianhu.streams.state.RollUpMessage;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every row and every alert of a region is one stage's: that which owns the region. */
class RegionTaskTest {

  private static final CodeTables TABLES = CodeTables.standard();
  private static final List<String> COUNTIES = List.of("371602", "371621", "370102");
  private static final List<String> REGIONS =
      List.of("371602", "371621", "371600", "370102", "370100", "370000");
  private static final int FIRST = Months.index(YearMonth.of(2021, 1));

  /** One tier's half of the streams, and the keys that it ever wrote. */
  private static final class Half implements RegionTopics {

    private final Set<String> keys = new TreeSet<>();
    private final RegionTask task;

    Half(Tier tier) {
      AlertLifecycle desk =
          new AlertLifecycle(Thresholds.load(), new InMemoryStore<>(), new AlertTopics(results()));
      task = new RegionTask(TABLES, tier, desk, Half::part, this);
    }

    private static <T> TypedStore<T> part(String name, Codec<T> codec) {
      return new InMemoryStore<>();
    }

    @Override
    public ResultSink results() {
      return (topic, key, unused) -> keys.add(topic.name() + " " + key);
    }

    @Override
    public void moved(LeafDeltas deltas) {}

    @Override
    public void checked(int count) {}

    @Override
    public void breached(RollUpBreach breach) {}
  }

  private final Half cities = new Half(new CityTier(TABLES));
  private final Half province = new Half(new ProvinceTier(TABLES));

  /** Budgets and targets reach both here, as they never do on their way. */
  @Test
  void noKeyIsWrittenByTwoStages() {
    Random random = new Random(5);
    for (int step = 0; step < 400; step++) {
      report(random);
      if (step % 20 == 0) {
        send("370000", budget(random));
        send("370000", target(random));
      }
      if (step % 40 == 0) {
        tick("2022-%02d-15".formatted(1 + random.nextInt(12)));
      }
    }
    tick("2022-12-15");

    for (Half half : List.of(cities, province)) {
      assertThat(topics(half)).contains(Topics.RESULTS_CONTROL.name(), Topics.ALERTS_OPEN.name());
    }
    assertThat(topics(cities)).contains(Topics.RESULTS_BALANCES.name());
    assertThat(topics(province)).doesNotContain(Topics.RESULTS_BALANCES.name());
    assertThat(cities.keys).doesNotContainAnyElementsOf(province.keys);
    assertThat(cities.keys).anyMatch(key -> key.contains("INTENSITY_TARGET/371600/"));
  }

  private static Set<String> topics(Half half) {
    Set<String> topics = new TreeSet<>();
    half.keys.forEach(key -> topics.add(key.substring(0, key.indexOf(' '))));
    return topics;
  }

  private void report(Random random) {
    String county = COUNTIES.get(random.nextInt(COUNTIES.size()));
    LeafDeltas deltas = new LeafDeltas();
    Sums sums = new Sums().add(Slot.EXPECTED_STEP, 1);
    for (Slot slot : Slot.shipped()) {
      if (!slot.family().name().equals("expected")) {
        sums.add(slot, 90 + random.nextInt(20));
      }
    }
    int scopes = Scope.mask(List.of(Scope.ALL, Scope.KEY_1000, Scope.ABOVE_SCALE));
    deltas.add(new Leaf(county, "30", scopes, FIRST + random.nextInt(24)), sums);
    String city = Regions.cityOf(county);
    cities.task.receive(city, new RollUpMessage.Deltas(deltas));
    LeafDeltas upward = new LeafDeltas();
    deltas.forEach((leaf, moved) -> upward.add(leaf.in(city), moved));
    province.task.receive("370000", new RollUpMessage.Deltas(upward));
  }

  private static RollUpMessage budget(Random random) {
    String region = REGIONS.get(random.nextInt(REGIONS.size() - 1));
    return new RollUpMessage.RegionBudget(region, 2022, new BigDecimal("0.01"));
  }

  private static RollUpMessage target(Random random) {
    String region = REGIONS.get(random.nextInt(REGIONS.size()));
    List<TargetMeasure> measures =
        List.of(
            TargetMeasure.ENERGY_INTENSITY,
            TargetMeasure.COAL_CHANGE,
            TargetMeasure.INDUSTRY_BREADTH,
            TargetMeasure.ABOVE_SCALE_STOCK);
    TargetMeasure measure = measures.get(random.nextInt(measures.size()));
    TargetValue value =
        new TargetValue(
            new BigDecimal(measure.isAtLeast() ? 100 : -9),
            "BIN-156 §16",
            new RawSource("directory.targets", 0, 0, null));
    return new RollUpMessage.TargetSet(TargetKey.whole(region, measure, 2022), value);
  }

  private void send(String key, RollUpMessage message) {
    cities.task.receive(key, message);
    province.task.receive(key, message);
  }

  private void tick(String date) {
    send("370000", new RollUpMessage.RollUpTick(BusinessClock.of(date, "2021-01"), 0));
    cities.task.settle();
    province.task.settle();
  }
}
