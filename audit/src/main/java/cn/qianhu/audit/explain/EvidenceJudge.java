package cn.qianhu.audit.explain;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.alert.WholeAndPart;
import cn.qianhu.contract.catalogue.AlertRules;
import cn.qianhu.contract.catalogue.Measures;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.event.Alert;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Explains alerts that cannot be judged a second time, because a form brings their rule or the raw
 * log is not at hand, by their evidence: a figure of a measure is looked up in the fact once more
 * and led to the report, all else is shown as it was published.
 */
record EvidenceJudge(FactIndex facts, LeafNodes leaves, SubjectPlaces places) {

  private static final Bilingual BY_ITSELF =
      Bilingual.of("由规则自行判定，依据如下", "judged by the rule itself, by the evidence below");

  RecomputedVerdict judge(AlertRule rule, Alert alert, YearMonth period) {
    String whole = WholeAndPart.of(alert.getSubject()).whole();
    RecomputedVerdict recomputedVerdict =
        new RecomputedVerdict(BY_ITSELF, rule.thresholds()).at(places.of(whole, period));
    for (EvidenceItem evidenceItem : rule.exhibits()) {
      figure(rule, evidenceItem, whole, period)
          .ifPresent(
              node -> {
                recomputedVerdict.figure(evidenceItem.key(), node);
                recomputedVerdict.evidence(evidenceItem.key(), node.amount());
              });
    }
    alert.getEvidence().entrySet().stream()
        .filter(piece -> !piece.getKey().equals(EvidenceItem.SUBJECT_NAME.key()))
        .forEach(piece -> recomputedVerdict.evidence.putIfAbsent(piece.getKey(), piece.getValue()));
    return recomputedVerdict.severity(Severity.valueOf(alert.getSeverity()));
  }

  /** A measure of the subject's own fact; empty where the exhibit is none. */
  private Optional<ExplanationNode> figure(
      AlertRule rule, EvidenceItem evidenceItem, String subject, YearMonth period) {
    Optional<String> form = AlertRules.formOf(rule).map(Kind::fileName);
    Optional<MeasureSpec> measure =
        Measures.of(evidenceItem.key())
            .filter(known -> form.filter(known.family()::equals).isPresent());
    return measure.flatMap(
        known -> facts.fact(known.family(), subject, period).map(fact -> leaves.leaf(fact, known)));
  }
}
