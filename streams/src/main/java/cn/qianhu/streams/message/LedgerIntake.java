package cn.qianhu.streams.message;

import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.quota.LedgerCommand;
import cn.qianhu.domain.quota.LedgerStage;
import cn.qianhu.event.QuotaCommand;
import java.time.Instant;

/** Passes the commands of a province to its ledger, and refuses those without an order. */
public record LedgerIntake(QuotaForm form, Placement placement, LedgerStage stage) {

  /**
   * Applies a command.
   *
   * @param at where and when it came to stand in the raw log
   */
  public void receive(QuotaCommand event, RawPlace at, RawSource source) {
    LedgerCommand command = LedgerMessages.command(event);
    Finding misplacement = placement.misplacement(form, event, at);
    if (misplacement == null) {
      stage.receive(at.key(), command, Instant.ofEpochMilli(at.timestamp()), source);
    } else {
      stage.refuseMisplaced(command, misplacement, source);
    }
  }
}
