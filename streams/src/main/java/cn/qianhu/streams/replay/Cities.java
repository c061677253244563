package cn.qianhu.streams.replay;

import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.streams.region.RegionTask;
import cn.qianhu.streams.state.RollUpMessage;
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

  private final Supplier<RegionTask> tasks;
  private final Map<String, City> byCode = new ConcurrentHashMap<>();
  private BusinessClock clock;

  /** A city's stage, and what came to it since the last settlement. */
  private record City(String code, RegionTask task, Queue<RollUpMessage> arrived) {
    void settle() {
      arrived.forEach(message -> task.receive(code, message));
      arrived.clear();
      task.settle();
    }
  }

  Cities(Supplier<RegionTask> tasks) {
    this.tasks = tasks;
  }

  /** Applies a message, from whatever thread. */
  void receive(String city, RollUpMessage message) {
    byCode.computeIfAbsent(city, this::city).arrived.add(message);
  }

  private City city(String code) {
    RegionTask task = tasks.get();
    if (clock != null) {
      task.tick(clock);
    }
    return new City(code, task, new ConcurrentLinkedQueue<>());
  }

  void tick(BusinessClock now) {
    clock = now;
    byCode.values().forEach(city -> city.task.tick(now));
  }

  void settle() {
    byCode.values().parallelStream().forEach(City::settle);
  }
}
