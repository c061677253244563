package cn.qianhu.contract.catalogue;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.alert.SystemAlertRules;
import cn.qianhu.contract.alert.Threshold;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.ReportForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of all forms, and all that they put in evidence. */
public final class AlertRules {

  private static final List<AlertRule> ALL =
      Forms.registered().stream().flatMap(form -> form.alertRules().stream()).toList();

  private static final List<AlertRule> WITH_SYSTEM =
      Stream.of(ALL, SystemAlertRules.all()).flatMap(List::stream).toList();

  private static final Map<String, AlertRule> BY_CODE = byCode(WITH_SYSTEM);

  private AlertRules() {}

  /** The rules that are judged of enterprises, regions, projects and bridges. */
  public static List<AlertRule> all() {
    return ALL;
  }

  /** The rules of the forms, and those by which the monitoring watches itself. */
  public static List<AlertRule> withSystem() {
    return WITH_SYSTEM;
  }

  /** The rule of a code. */
  public static Optional<AlertRule> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** The kind of the form that brings a rule; empty of those of the monitoring itself. */
  public static Optional<Kind> formOf(AlertRule rule) {
    return Forms.registered().stream()
        .filter(form -> form.alertRules().contains(rule))
        .map(ReportForm::kind)
        .findFirst();
  }

  /** All evidence of all rules, besides thresholds. */
  public static List<EvidenceItem> exhibits() {
    return Stream.concat(
            Stream.of(EvidenceItem.SUBJECT_NAME),
            WITH_SYSTEM.stream().flatMap(rule -> rule.exhibits().stream()))
        .distinct()
        .toList();
  }

  /** All thresholds of all rules, without the standard numbers, which differ by rule. */
  public static List<Threshold> thresholds() {
    return ALL.stream()
        .flatMap(rule -> rule.thresholds().stream())
        .map(Threshold::withoutStandard)
        .distinct()
        .toList();
  }

  static Map<String, AlertRule> byCode(List<AlertRule> rules) {
    Map<String, AlertRule> byCode = new HashMap<>();
    Map<String, Object> pieces = new HashMap<>();
    for (AlertRule rule : rules) {
      if (byCode.put(rule.code(), rule) != null) {
        throw new IllegalStateException(
            "Two rules of alerts are declared as " + rule + ": give one of them another code.");
      }
      rule.exhibits().forEach(evidenceItem -> put(pieces, evidenceItem.key(), evidenceItem, rule));
      rule.thresholds()
          .forEach(threshold -> put(pieces, threshold.code(), threshold.withoutStandard(), rule));
    }
    return byCode;
  }

  /** Registers a name of evidence, which means one thing in whichever rule it stands. */
  private static void put(Map<String, Object> pieces, String name, Object piece, AlertRule rule) {
    Object other = pieces.putIfAbsent(name, piece);
    if (other != null && !other.equals(piece)) {
      throw new IllegalStateException(
          "The rule %s has %s in evidence, which another rule declares otherwise: use that declaration, or another name."
              .formatted(rule, name));
    }
  }
}
