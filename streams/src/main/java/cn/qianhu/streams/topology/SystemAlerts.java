package cn.qianhu.streams.topology;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.AlertState;
import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.alert.SystemAlertRules;
import cn.qianhu.contract.code.Months;
import cn.qianhu.domain.region.RollUpBreach;
import cn.qianhu.event.Alert;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Alerts of kind SYSTEM: what must always hold does not. */
final class SystemAlerts {

  private SystemAlerts() {}

  /**
   * A quota ledger breaks its own sentences.
   *
   * @param date latest effective date that it judged, YYYY-MM-DD, or empty
   */
  static Alert ledgerUnsound(String province, String date, List<String> violations) {
    Map<String, String> evidence = new LinkedHashMap<>();
    for (String violation : violations) {
      evidence.put(SystemAlertRules.VIOLATION.key() + " " + (evidence.size() + 1), violation);
    }
    String month = date.isEmpty() ? "" : date.substring(0, "YYYY-MM".length());
    return alert(SystemAlertRules.LEDGER_UNSOUND, province, month, date)
        .setEvidence(evidence)
        .setMessageZh(
            "省 " + province + " 的能耗指标账本不平：" + violations.get(0) + "。请停止录入命令，并由命令日志重建账本后核对。")
        .setMessageEn(
            "The quota ledger of province "
                + province
                + " is unsound: "
                + violations.get(0)
                + ". Stop sending commands, rebuild the ledger from its log and compare.")
        .build();
  }

  /**
   * A cell is not the sum of its regions.
   *
   * @param date business date, YYYY-MM-DD, or empty
   */
  static Alert rollUpUnsound(RollUpBreach breach, String date) {
    Map<String, String> evidence = new LinkedHashMap<>();
    breach
        .differences()
        .forEach(
            (slot, sums) ->
                evidence.put(
                    SystemAlertRules.DIFFERENCE.key() + " " + slot,
                    "cell " + sums.cell() + ", parts " + sums.parts()));
    String subject = breach.series().key();
    String period = Months.of(breach.month()).toString();
    return alert(SystemAlertRules.ROLL_UP_UNSOUND, subject, period, date)
        .setEvidence(evidence)
        .setMessageZh("汇总不一致：" + subject + " " + period + " 的合计与其下级之和不符。请由原始主题重建状态，并对比两次结果。")
        .setMessageEn(
            "The cell "
                + subject
                + " of "
                + period
                + " is not the sum of its regions. Rebuild the state from the raw topics and"
                + " compare the two.")
        .build();
  }

  private static Alert.Builder alert(AlertRule rule, String subject, String period, String date) {
    return Alert.newBuilder()
        .setAlertId(rule + "/" + subject + "/" + period)
        .setRule(rule.code())
        .setSubject(subject)
        .setPeriod(period)
        .setKind(rule.kind().name())
        .setSeverity(Severity.CRITICAL.name())
        .setState(AlertState.RAISED.name())
        .setSources(List.of())
        .setBusinessDate(date);
  }
}
