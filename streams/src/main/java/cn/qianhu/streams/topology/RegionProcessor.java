package cn.qianhu.streams.topology;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.cell.CellStore;
import cn.qianhu.domain.cell.CellYear;
import cn.qianhu.domain.cell.ExpectedSteps;
import cn.qianhu.domain.cell.LeafDeltas;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.region.CellListener;
import cn.qianhu.domain.region.RegionStage;
import cn.qianhu.domain.region.RollUpBreach;
import cn.qianhu.domain.region.Tier;
import cn.qianhu.streams.message.RegionTopics;
import cn.qianhu.streams.state.RollUpMessage;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Record;

/** Roll-up and assessment of one tier of regions. */
class RegionProcessor extends StageProcessor<RollUpMessage> implements RegionTopics {

  private final String name;
  private final CodeTables tables;
  private final Tier tier;
  private final String above;
  private final Thresholds thresholds;
  private RegionStage stage;
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
    CellStore cells =
        new CellStore(
            typedStore(TopologyNames.CELLS, CellYear.CODEC),
            typedStore(TopologyNames.EXPECTED, ExpectedSteps.CODEC));
    alarm = alarm(name);
    stage =
        new RegionStage(
            tables,
            tier,
            cells,
            typedStore(TopologyNames.CLOCK, BusinessClock.CODEC),
            desk(thresholds),
            this,
            watches(cells));
  }

  /** The listeners for changed cells. */
  CellListener[] watches(CellStore cells) {
    return new CellListener[0];
  }

  @Override
  void receive(Record<String, RollUpMessage> record) {
    if (record.value() instanceof RollUpMessage.Deltas moved) {
      stage.receive(record.key(), moved.deltas());
    } else if (record.value() instanceof RollUpMessage.RollUpTick tick
        && isWithinReach(tick.clock(), record)) {
      tick(tick);
    }
  }

  void tick(RollUpMessage.RollUpTick tick) {
    stage.tick(tick.clock());
    if (above != null) {
      forward(above, null, tick);
    }
  }

  /** At the top, the ledger's half of the task reads the same records and handles the bad ones. */
  @Override
  boolean putsAside() {
    return above != null;
  }

  /** The latest business date; none before the first. */
  Optional<BusinessClock> clock() {
    return stage.clock();
  }

  @Override
  void settle() {
    stage.settle();
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
    String date = clock().map(clock -> clock.date().toString()).orElse("");
    alarm.breached(SystemAlerts.rollUpUnsound(breach, date));
  }

  @Override
  public void close() {
    super.close();
    alarm.close();
  }
}
