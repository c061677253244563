package cn.qianhu.streams.topology;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.cell.LeafDeltas;
import cn.qianhu.domain.region.RollUpBreach;
import cn.qianhu.domain.region.Tier;
import cn.qianhu.streams.message.RegionTopics;
import cn.qianhu.streams.region.RegionTask;
import cn.qianhu.streams.state.RollUpMessage;
import org.apache.kafka.streams.processor.api.Record;

/** Roll-up and assessment of one tier of regions. */
final class RegionProcessor extends StageProcessor<RollUpMessage> implements RegionTopics {

  private final String name;
  private final CodeTables tables;
  private final Tier tier;
  private final String above;
  private final Thresholds thresholds;
  private RegionTask task;
  private InvariantAlarm alarm;

  /**
   * @param name of the processor, a part of the names of its stores and sinks
   * @param above sink to the next tier; null at the top
   */
  RegionProcessor(String name, CodeTables tables, Tier tier, String above, Thresholds thresholds) {
    super(name);
    this.name = name;
    this.tables = tables;
    this.tier = tier;
    this.above = above;
    this.thresholds = thresholds;
  }

  @Override
  void open() {
    alarm = alarm(name);
    task = new RegionTask(tables, tier, desk(thresholds), this::typedStore, this);
  }

  @Override
  void receive(Record<String, RollUpMessage> record) {
    if (record.value() instanceof RollUpMessage.RollUpTick tick) {
      if (!isWithinReach(tick.clock(), record)) {
        return;
      }
      if (above != null) {
        forward(above, null, tick);
      }
    }
    task.receive(record.key(), record.value());
  }

  /**
   * Whether this stage puts bad records aside; at the top it does not, since the ledger's half of
   * the task reads the same records and does it.
   */
  @Override
  boolean putsAside() {
    return above != null;
  }

  @Override
  void settle() {
    task.settle();
  }

  /** Messages are keyed by province, so that a province is one key. */
  @Override
  public void moved(LeafDeltas deltas) {
    if (above == null) {
      return;
    }
    deltas.byProvince().forEach(this::moved);
  }

  private void moved(String province, LeafDeltas deltas) {
    deltas.parts().forEach(part -> forward(above, province, new RollUpMessage.Deltas(part)));
  }

  @Override
  public void checked(int count) {
    alarm.checked(count);
  }

  @Override
  public void breached(RollUpBreach breach) {
    String date = task.clock().map(clock -> clock.date().toString()).orElse("");
    alarm.breached(SystemAlerts.rollUpUnsound(breach, date));
  }

  @Override
  public void close() {
    super.close();
    alarm.close();
  }
}
