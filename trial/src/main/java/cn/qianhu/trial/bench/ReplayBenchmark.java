package cn.qianhu.trial.bench;

import cn.qianhu.contract.topic.Topic;
import java.util.List;
import java.util.Set;

/** Raw readings once more through the same rules, without the streams: as an auditor does. */
final class ReplayBenchmark implements Benchmark {

  private final ReadingBenchmark readings;
  private final ReadingLoad load;

  ReplayBenchmark(ReadingLoad load) {
    this.load = load;
    this.readings = new ReadingBenchmark(load, Set.of());
  }

  @Override
  public String name() {
    return "replay";
  }

  @Override
  public Topic topic() {
    return readings.topic();
  }

  @Override
  public long records() {
    return load.readings();
  }

  @Override
  public void fill(Preload preload) {
    readings.fill(preload);
  }

  @Override
  public List<Contender> contenders(BenchSite site) {
    return List.of(new AuditReplay());
  }

  @Override
  public BenchSettings settings(BenchSettings settings) {
    return settings.withLoad(load);
  }
}
