package cn.qianhu.streams.replay;

import cn.qianhu.domain.cell.LeafDeltas;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.region.RegionStage;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * The cities, each with a stage of its own, as the topology parts them by key: none sees another's
 * cells, and so they are settled side by side.
 */
final class Cities {

  private final Supplier<RegionStage> stages;
  private final Map<String, City> byCode = new ConcurrentHashMap<>();
  private BusinessClock clock;

  /** A city's stage, and what came up to it since the last settlement. */
  private record City(String code, RegionStage stage, Queue<LeafDeltas> arrived) {
    void settle() {
      arrived.forEach(deltas -> stage.receive(code, deltas));
      arrived.clear();
      stage.settle();
    }
  }

  Cities(Supplier<RegionStage> stages) {
    this.stages = stages;
  }

  /** Takes differences in, from whatever thread. */
  void receive(String city, LeafDeltas deltas) {
    byCode.computeIfAbsent(city, this::city).arrived.add(deltas);
  }

  private City city(String code) {
    RegionStage stage = stages.get();
    if (clock != null) {
      stage.tick(clock);
    }
    return new City(code, stage, new ConcurrentLinkedQueue<>());
  }

  void tick(BusinessClock now) {
    clock = now;
    byCode.values().forEach(city -> city.stage.tick(now));
  }

  void settle() {
    byCode.values().parallelStream().forEach(City::settle);
  }
}
