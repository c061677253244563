package cn.qianhu.streams.message;

import cn.qianhu.contract.alert.AlertState;
import cn.qianhu.domain.alert.Judgement;
import cn.qianhu.event.Alert;
import java.time.LocalDate;

/** Alerts as events of the contract. */
public final class AlertMessages {

  private AlertMessages() {}

  public static Alert alert(AlertState state, LocalDate businessDate, Judgement judgement) {
    return Alert.newBuilder()
        .setAlertId(judgement.alertId())
        .setRule(judgement.rule().code())
        .setSubject(judgement.subject())
        .setPeriod(judgement.period())
        .setKind(judgement.rule().kind().name())
        .setSeverity(judgement.severity().name())
        .setState(state.name())
        .setBusinessDate(businessDate.toString())
        .setRuleVersion(judgement.ruleVersion())
        .setEvidence(judgement.evidence())
        .setMessageZh(judgement.sentence().zh())
        .setMessageEn(judgement.sentence().en())
        .setSources(judgement.sources().stream().map(FactMessages::source).toList())
        .build();
  }
}
