package cn.qianhu.contract.catalogue;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.Exhibit;
import cn.qianhu.contract.alert.SystemAlertRules;
import cn.qianhu.contract.alert.Threshold;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.ReportForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of all forms, and all that they put in evidence. */
public final class AlertRules {

  private static final List<AlertRule> ALL =
      Forms.registered().stream().flatMap(form -> form.alertRules().stream()).toList();

  private static final List<AlertRule> WITH_SYSTEM =
      Stream.of(ALL, SystemAlertRules.all()).flatMap(List::stream).toList();

  private static final Map<String, AlertRule> BY_CODE =
      WITH_SYSTEM.stream()
          .collect(Collectors.toUnmodifiableMap(AlertRule::code, Function.identity()));

  private AlertRules() {}

  /** The rules that are judged of enterprises, regions, projects and bridges. */
  public static List<AlertRule> all() {
    return ALL;
  }

  /** These, and those by which the monitoring watches itself. */
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

  /** All that any of them puts in evidence besides thresholds. */
  public static List<Exhibit> exhibits() {
    return Stream.concat(
            Stream.of(Exhibit.SUBJECT_NAME),
            WITH_SYSTEM.stream().flatMap(rule -> rule.exhibits().stream()))
        .distinct()
        .toList();
  }

  /** All that any of them compares with. */
  public static List<Threshold> thresholds() {
    return ALL.stream().flatMap(rule -> rule.thresholds().stream()).toList();
  }
}
