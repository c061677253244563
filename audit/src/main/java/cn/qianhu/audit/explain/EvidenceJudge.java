package cn.qianhu.audit.explain;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.Exhibit;
import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.catalogue.AlertRules;
import cn.qianhu.contract.catalogue.Measures;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.measure.Measure;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.event.Alert;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Explains alerts of rules that a form brings, which cannot be judged a second time, by their
 * evidence: a figure of a measure is looked up in the fact once more and led to the report, all
 * else is shown as it was published.
 */
record EvidenceJudge(FactBook facts, LeafNodes leaves) {

  private static final Bilingual BY_ITSELF =
      Bilingual.of("由规则自行判定，依据如下", "judged by the rule itself, by the evidence below");

  Judged judge(AlertRule rule, Alert alert, YearMonth period) {
    Judged judged = new Judged(BY_ITSELF, rule.thresholds());
    for (Exhibit exhibit : rule.exhibits()) {
      figure(rule, exhibit, alert.getSubject(), period)
          .ifPresent(
              node -> {
                judged.figure(exhibit.key(), node);
                judged.evidence(exhibit.key(), node.amount());
              });
    }
    alert.getEvidence().entrySet().stream()
        .filter(piece -> !piece.getKey().equals(Exhibit.SUBJECT_NAME.key()))
        .forEach(piece -> judged.evidence.putIfAbsent(piece.getKey(), piece.getValue()));
    return judged.severity(Severity.valueOf(alert.getSeverity()));
  }

  /** A measure of the subject's own fact; empty where the exhibit is none. */
  private Optional<Node> figure(AlertRule rule, Exhibit exhibit, String subject, YearMonth period) {
    Optional<String> form = AlertRules.formOf(rule).map(Kind::fileName);
    Optional<Measure> measure =
        Measures.of(exhibit.key()).filter(known -> form.filter(known.family()::equals).isPresent());
    return measure.flatMap(
        known -> facts.fact(known.family(), subject, period).map(fact -> leaves.leaf(fact, known)));
  }
}
