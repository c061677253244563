package cn.qianhu.streams.message;

import cn.qianhu.contract.alert.AlertState;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.alert.AlertResults;
import cn.qianhu.domain.alert.Judgement;
import cn.qianhu.domain.alert.OpenAlert;
import java.time.LocalDate;

/** The topics of the alert desks. */
public record AlertTopics(ResultSink results) implements AlertResults {

  @Override
  public void happened(AlertState state, LocalDate businessDate, Judgement judgement) {
    results.put(
        Topics.ALERTS_EVENTS,
        judgement.alertId(),
        () -> AlertMessages.alert(state, businessDate, judgement));
  }

  @Override
  public void stands(OpenAlert alert) {
    results.put(
        Topics.ALERTS_OPEN,
        alert.judgement().alertId(),
        () -> AlertMessages.alert(alert.state(), alert.changedOn(), alert.judgement()));
  }

  @Override
  public void fell(String alertId) {
    results.put(Topics.ALERTS_OPEN, alertId, null);
  }
}
