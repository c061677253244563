package cn.qianhu.streams.topology;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.wire.DecodeResult;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.quota.BridgeAlerts;
import cn.qianhu.domain.quota.Budget;
import cn.qianhu.domain.quota.CommandOutcome.Rejected;
import cn.qianhu.domain.quota.LedgerCodes;
import cn.qianhu.domain.quota.LedgerCommand;
import cn.qianhu.domain.quota.LedgerPosting;
import cn.qianhu.domain.quota.LedgerStage;
import cn.qianhu.domain.quota.QuotaPolicy;
import cn.qianhu.event.QuotaCommand;
import cn.qianhu.streams.message.LedgerIntake;
import cn.qianhu.streams.message.LedgerTopics;
import cn.qianhu.streams.state.RollUpMessage;
import cn.qianhu.streams.state.WriteThroughStore;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Record;

/**
 * The quota ledgers: one for each province, whose commands all carry its code as their key and so
 * stand in one partition, in one order. A command without such a key, or in another partition, has
 * no place in any order and is refused.
 */
final class LedgerProcessor extends StageProcessor<Object> implements LedgerTopics {

  private final CodeTables tables;
  private final Placement placement;
  private final QuotaPolicy policy;
  private final Thresholds thresholds;
  private final Set<String> provinces;
  private LedgerStage stage;
  private LedgerIntake intake;
  private BridgeAlerts bridges;
  private InvariantAlarm alarm;

  LedgerProcessor(
      CodeTables tables, Placement placement, QuotaPolicy policy, Thresholds thresholds) {
    super(TopologyNames.LEDGER);
    this.tables = tables;
    this.placement = placement;
    this.policy = policy;
    this.thresholds = thresholds;
    this.provinces = tables.regions().provinces();
  }

  @Override
  void open() {
    stage = new LedgerStage(LedgerCodes.of(tables), policy, this::ledgerPart, this);
    intake = new LedgerIntake(Forms.of(tables).of(QuotaForm.class), placement, stage);
    bridges =
        new BridgeAlerts(
            tables,
            provinces,
            stage::state,
            typedStore(TopologyNames.CLOCK, BusinessClock.CODEC),
            desk(thresholds));
    alarm = alarm(TopologyNames.LEDGER);
  }

  /**
   * The ledger of one province: the ledgers of one partition stay apart. It is written at once,
   * because commands are few, and each must see what the one before it did.
   */
  private WriteThroughStore ledgerPart(String province) {
    return WriteThroughStore.part(stageStore(), TopologyNames.LEDGER_PART + '/' + province);
  }

  @Override
  void receive(Record<String, Object> record) {
    RawSource source = RecordSources.of(context(), record);
    if (record.value() instanceof RollUpMessage.RollUpTick tick
        && isWithinReach(tick.clock(), record)) {
      bridges.tick(tick.clock());
    } else if (record.value() instanceof DecodeResult.Undecodable<?> poison) {
      deadLetter(record, poison);
    } else if (record.value() instanceof DecodeResult.Value<?> decoded
        && decoded.value() instanceof QuotaCommand event) {
      intake.receive(event, RecordSources.placeOf(record, source), source);
    }
  }

  @Override
  void settle() {
    stage.settle();
    bridges.settle();
  }

  @Override
  public void posted(String province, LedgerPosting posting, RawSource source) {
    bridges.posted(posting);
    LedgerTopics.super.posted(province, posting, source);
  }

  /** Budgets go to the cities, which draw the balances of theirs and of their counties. */
  @Override
  public void budgetSet(String province, Budget budget, LedgerCommand command, RawSource source) {
    forward(
        TopologyNames.BUDGETS_TO_CITY,
        Regions.cityOf(budget.region()),
        new RollUpMessage.RegionBudget(
            budget.region(), Integer.parseInt(budget.year()), budget.amount().toBigDecimal()));
  }

  @Override
  public void refused(LedgerCommand command, Rejected rejected, RawSource source) {
    outcomes().refused(rejected.reason());
    LedgerTopics.super.refused(command, rejected, source);
  }

  @Override
  public void audited(String province, List<String> violations) {
    alarm.checked(1);
    if (!violations.isEmpty()) {
      String date = stage.state(province).latestDate().map(Object::toString).orElse("");
      alarm.breached(SystemAlerts.ledgerUnsound(province, date, violations));
    }
  }

  @Override
  public void close() {
    super.close();
    alarm.close();
  }
}
