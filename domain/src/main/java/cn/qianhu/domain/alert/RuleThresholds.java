package cn.qianhu.domain.alert;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.alert.Threshold;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.contract.text.Bilingual;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The thresholds of one rule that are in force for what is judged.
 *
 * @param version of the table that they come from
 * @param judgedMonths the months that are judged for growth there and then
 */
public record RuleThresholds(
    AlertRule rule, String version, Map<Threshold, BigDecimal> values, JudgedMonths judgedMonths) {

  public BigDecimal get(Threshold threshold) {
    return values.get(threshold);
  }

  public int count(Threshold threshold) {
    return get(threshold).intValueExact();
  }

  /** The judgement that the rule is met, with these thresholds among the evidence. */
  public Judgement judgement(
      Subject subject,
      int month,
      Severity severity,
      Evidence evidence,
      Bilingual sentence,
      List<ReportRef> sources) {
    values.forEach((threshold, value) -> evidence.put(threshold, value));
    evidence.put(EvidenceItem.SUBJECT_NAME, subject.nameZh());
    String period = Months.text(month);
    return new Judgement(
        rule, subject.id(), period, severity, version, evidence.texts(), sentence, sources);
  }
}
