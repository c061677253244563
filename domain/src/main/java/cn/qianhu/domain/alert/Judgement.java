package cn.qianhu.domain.alert;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.contract.text.Bilingual;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A rule is met by a subject in a period.
 *
 * @param period month judged, {@code YYYY-MM}
 * @param ruleVersion version of the thresholds applied
 * @param evidence figures and thresholds compared, by name
 * @param sources raw records behind the figures; empty where they are sums over a cell
 */
public record Judgement(
    AlertRule rule,
    String subject,
    String period,
    Severity severity,
    String ruleVersion,
    Map<String, String> evidence,
    Bilingual sentence,
    List<ReportRef> sources) {

  public Judgement {
    evidence = Collections.unmodifiableMap(new TreeMap<>(evidence));
    sources = List.copyOf(sources);
  }

  /** Identity of the alert, the same in every replay. */
  public String alertId() {
    return rule + "/" + subject + "/" + period;
  }

  Judgement saying(Bilingual other) {
    return new Judgement(rule, subject, period, severity, ruleVersion, evidence, other, sources);
  }
}
