package cn.qianhu.trial.bench;

import cn.qianhu.contract.topic.Topic;
import java.util.List;
import java.util.Set;

/** Raw readings once more through the same rules, without the streams: as an auditor does. */
final class ReplayCourse implements Course {

  private final ReadingCourse readings;
  private final ReadingLoad load;

  ReplayCourse(ReadingLoad load) {
    this.load = load;
    this.readings = new ReadingCourse(load, Set.of());
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
  public void fill(Filling filling) {
    readings.fill(filling);
  }

  @Override
  public List<Contender> contenders(BenchSite site) {
    return List.of(new AuditReplay());
  }

  @Override
  public Settings settings(Settings settings) {
    return settings.withLoad(load);
  }
}
