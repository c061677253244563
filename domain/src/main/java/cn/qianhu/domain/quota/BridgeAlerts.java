package cn.qianhu.domain.quota;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.quota.QuotaAlertRules;
import cn.qianhu.domain.alert.AlertLifecycle;
import cn.qianhu.domain.alert.BridgeDebt;
import cn.qianhu.domain.alert.BridgeDue;
import cn.qianhu.domain.alert.Subject;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.store.TypedStore;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Judges the alerts about bridges (domain, Alerts). Bridges are few, and each day brings each of
 * them nearer to its next step: all are judged whenever the date or any debt moved.
 */
public final class BridgeAlerts {

  private static final String CLOCK = "clock";
  private static final String DEBT = ":BRIDGE_DEBT";

  private final CodeTables tables;
  private final Collection<String> provinces;
  private final Function<String, LedgerState> ledgers;
  private final TypedStore<BusinessClock> clocks;
  private final AlertLifecycle desk;
  private final BridgeDue bridgeDue;
  private boolean due = true;

  /**
   * @param provinces those whose ledgers may be known
   * @param ledgers what the ledger of a province knows
   */
  public BridgeAlerts(
      CodeTables tables,
      Collection<String> provinces,
      Function<String, LedgerState> ledgers,
      TypedStore<BusinessClock> clocks,
      AlertLifecycle desk) {
    this.tables = tables;
    this.provinces = List.copyOf(provinces);
    this.ledgers = ledgers;
    this.clocks = clocks;
    this.desk = desk;
    this.bridgeDue = new BridgeDue(desk.thresholds());
  }

  /** The business date moves. */
  public void tick(BusinessClock clock) {
    clocks.put(CLOCK, clock);
    due = true;
  }

  /** A ledger posted. */
  public void posted(LedgerPosting posting) {
    due = due || posting.debit().endsWith(DEBT) || posting.credit().endsWith(DEBT);
  }

  public void settle() {
    BusinessClock clock = clocks.get(CLOCK);
    if (!due || clock == null) {
      return;
    }
    for (String province : provinces) {
      ledgers.apply(province).bridges().forEach(bridge -> judge(bridge, clock.date()));
    }
    desk.settle(clock.date());
    due = false;
  }

  private void judge(Bridge bridge, LocalDate date) {
    Optional<BridgeDebt> debt = bridge.firstUnmet().map(step -> debt(bridge, step));
    Subject subject =
        new Subject(
            bridge.id(),
            tables.regions().nameZh(bridge.city()) + "过桥指标 " + bridge.id(),
            "Bridge " + bridge.id() + " of " + tables.names().english(bridge.city()));
    desk.judged(
        QuotaAlertRules.BRIDGE_DUE,
        bridge.id(),
        BridgeDue.month(date),
        debt.flatMap(owed -> bridgeDue.judge(subject, date, owed)));
  }

  private static BridgeDebt debt(Bridge bridge, Instalment step) {
    return new BridgeDebt(
        bridge.city(),
        bridge.project(),
        step.date(),
        step.amount().toBigDecimal(),
        bridge.debtLeft().toBigDecimal(),
        List.of());
  }
}
