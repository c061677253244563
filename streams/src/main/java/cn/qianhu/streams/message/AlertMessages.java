package cn.qianhu.streams.message;

import cn.qianhu.event.Alert;
import cn.qianhu.event.Source;
import cn.qianhu.streams.alert.AlertState;
import cn.qianhu.streams.alert.Coordinates;
import cn.qianhu.streams.alert.Judgement;
import java.time.LocalDate;

/** Alerts as events of the contract. */
public final class AlertMessages {

  private AlertMessages() {}

  public static Alert alert(AlertState state, LocalDate businessDate, Judgement judgement) {
    return Alert.newBuilder()
        .setAlertId(judgement.alertId())
        .setRule(judgement.rule().name())
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
        .setSources(judgement.sources().stream().map(AlertMessages::source).toList())
        .build();
  }

  private static Source source(Coordinates at) {
    return new Source(at.topic(), at.partition(), at.offset(), at.reportId());
  }
}
