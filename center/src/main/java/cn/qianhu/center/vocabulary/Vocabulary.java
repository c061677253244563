package cn.qianhu.center.vocabulary;

import cn.qianhu.contract.code.Flow;
import cn.qianhu.contract.code.ProjectStatus;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.streams.alert.AlertKind;
import cn.qianhu.streams.alert.AlertState;
import cn.qianhu.streams.alert.Exhibit;
import cn.qianhu.streams.alert.ExhibitType;
import cn.qianhu.streams.alert.Severity;
import cn.qianhu.streams.alert.Threshold;
import cn.qianhu.streams.balance.DeductionRule;
import cn.qianhu.streams.balance.Light;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * What the codes of the closed lists are called: the one place that terminal, bulletin, API and
 * console take their words from, so that none of them calls a thing by another name.
 */
public final class Vocabulary {

  private final List<Term> terms = new ArrayList<>();

  /**
   * A code of a list, in words.
   *
   * @param list severity, light, reason, …
   */
  public record Term(String list, String code, String zh, String en) {}

  /**
   * A piece of evidence of an alert.
   *
   * @param type how it is to be read
   * @param unitZh empty where it has none
   */
  public record EvidenceTerm(
      String code, String zh, String en, String type, String unitZh, String unitEn) {

    private static EvidenceTerm of(String code, String zh, String en, ExhibitType type) {
      return new EvidenceTerm(code, zh, en, type.name(), type.unitZh(), type.unitEn());
    }
  }

  private Vocabulary() {
    AlertWords.ruleCodes().forEach(rule -> add("alert_rule", rule, AlertWords.rule(rule)));
    for (AlertKind kind : AlertKind.values()) {
      add("alert_kind", kind.name(), AlertWords.kind(kind));
    }
    add("alert_state", AlertState.values(), AlertWords::state);
    add("severity", Severity.values(), AlertWords::severity);
    add("light", Light.values(), FigureWords::light);
    add("project_status", ProjectStatus.values(), FigureWords::projectStatus);
    add("scope", Scope.values(), FigureWords::scope);
    add("reason", Reason.values(), FigureWords::reason);
    add("deduction_rule", DeductionRule.values(), FigureWords::deductionRule);
    for (String status : List.of("FINAL", "PROVISIONAL", "SUSPECT")) {
      add("status", status, FigureWords.status(status));
    }
    for (Kind kind : Kind.all()) {
      add("form", kind.fileName(), FigureWords.kind(kind.fileName()));
    }
    add("flow", Flow.values(), FigureWords::flow);
    FigureWords.commandTypes().forEach(type -> add("command", type, FigureWords.command(type)));
    FigureWords.accountNames().forEach(name -> add("account", name, FigureWords.account(name)));
  }

  /** The words of this version. */
  public static List<Term> terms() {
    return List.copyOf(new Vocabulary().terms);
  }

  /** All that rules put in evidence: figures, and the thresholds that they are compared with. */
  public static List<EvidenceTerm> evidence() {
    List<EvidenceTerm> evidence = new ArrayList<>();
    for (Exhibit exhibit : Exhibit.values()) {
      evidence.add(EvidenceTerm.of(exhibit.key(), exhibit.zh(), exhibit.en(), exhibit.type()));
    }
    for (Threshold threshold : Threshold.values()) {
      evidence.add(
          EvidenceTerm.of(threshold.fileName(), threshold.zh(), threshold.en(), threshold.type()));
    }
    return evidence;
  }

  private void add(String list, Enum<?>[] codes, Function<String, Bilingual> words) {
    Arrays.stream(codes).forEach(code -> add(list, code.name(), words.apply(code.name())));
  }

  private void add(String list, String code, Bilingual words) {
    terms.add(new Term(list, code, words.zh(), words.en()));
  }
}
