package cn.qianhu.streams.replay;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.enterprise.DirectoryPeriod;
import cn.qianhu.domain.enterprise.EnterpriseStage;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.streams.message.EnterpriseIntake;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The enterprises of each partition of the raw log with a stage of their own, as in the tasks of
 * the topology: all that one enterprise reports stands in one partition, and so the partitions are
 * settled side by side.
 */
final class Enterprises {

  private final Forms forms;
  private final Placement placement;
  private final Supplier<EnterpriseStage> stages;
  private final Map<Integer, EnterpriseIntake> byPartition = new TreeMap<>();
  private BusinessClock clock;

  Enterprises(Forms forms, Placement placement, Supplier<EnterpriseStage> stages) {
    this.forms = forms;
    this.placement = placement;
    this.stages = stages;
  }

  /**
   * Applies an event.
   *
   * @return false where it is no event of an enterprise
   */
  boolean receive(Object event, RawPlace at, RawSource source) {
    return byPartition
        .computeIfAbsent(at.partition(), unused -> intake())
        .receive(event, at, source);
  }

  private EnterpriseIntake intake() {
    EnterpriseStage stage = stages.get();
    if (clock != null) {
      stage.tick(clock);
    }
    return new EnterpriseIntake(forms, placement, stage);
  }

  void tick(BusinessClock now) {
    clock = now;
    byPartition.values().forEach(intake -> intake.stage().tick(now));
  }

  void eachPresence(Consumer<DirectoryPeriod> visitor) {
    byPartition.values().forEach(intake -> intake.stage().eachPresence(visitor));
  }

  void settle() {
    byPartition.values().parallelStream().forEach(intake -> intake.stage().settle());
  }
}
