package cn.qianhu.audit.explain;

import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.alert.Threshold;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.alert.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The verdict of a rule on a subject, computed a second time.
 *
 * <p>Filled by the class that knows the rule: the figures judged, the evidence as it ought to have
 * been published, and the severity; none where the rule is not met.
 */
final class RecomputedVerdict {

  final List<ExplanationNode> figures = new ArrayList<>();
  final Map<String, String> evidence = new TreeMap<>();
  final List<Threshold> thresholds;
  final Bilingual condition;
  private Place place = Place.SITE;
  private Severity severity;

  /**
   * @param condition when the rule is met: symbols of the figures, and in braces the thresholds and
   *     severities that are to be named
   */
  RecomputedVerdict(String condition, Threshold... thresholds) {
    this(Condition.inWords(condition), List.of(thresholds));
  }

  RecomputedVerdict(Bilingual condition, List<Threshold> thresholds) {
    this.condition = condition;
    this.thresholds = List.copyOf(thresholds);
  }

  /** Sets the place by which the thresholds are looked up. */
  RecomputedVerdict at(Place where) {
    place = where;
    return this;
  }

  Place place() {
    return place;
  }

  RecomputedVerdict figure(String symbol, ExplanationNode node) {
    figures.add(node.called(symbol));
    return this;
  }

  RecomputedVerdict evidence(String name, String text) {
    evidence.put(name, text == null ? "" : text);
    return this;
  }

  RecomputedVerdict evidence(String name, BigDecimal amount) {
    return evidence(name, amount == null ? "" : amount.toPlainString());
  }

  /** Critical, or else a warning, or else nothing. */
  RecomputedVerdict severity(boolean critical, boolean warning) {
    if (critical) {
      severity = Severity.CRITICAL;
    } else if (warning) {
      severity = Severity.WARNING;
    }
    return this;
  }

  RecomputedVerdict severity(Severity as) {
    severity = as;
    return this;
  }

  /** Empty where the rule is not met. */
  String severity() {
    return severity == null ? "" : severity.name();
  }
}
