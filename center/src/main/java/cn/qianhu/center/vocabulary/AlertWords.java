package cn.qianhu.center.vocabulary;

import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.streams.alert.AlertKind;
import cn.qianhu.streams.alert.AlertState;
import cn.qianhu.streams.alert.Rule;
import cn.qianhu.streams.alert.Severity;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Words of alerts. */
public final class AlertWords {

  private static final Map<String, Bilingual> RULES = rules();

  private AlertWords() {}

  private static Map<String, Bilingual> rules() {
    Map<String, Bilingual> rules = new LinkedHashMap<>();
    Arrays.stream(Rule.values())
        .forEach(rule -> rules.put(rule.name(), Bilingual.of(rule.zh(), rule.en())));
    rules.put("LEDGER_UNSOUND", Bilingual.of("台账不平", "ledger unsound"));
    rules.put("ROLL_UP_UNSOUND", Bilingual.of("汇总不平", "roll-up unsound"));
    return rules;
  }

  /** A rule; one that is not known here by its code alone. */
  public static Bilingual rule(String rule) {
    return RULES.getOrDefault(rule, Bilingual.same(rule));
  }

  /** All that alerts name, those of the monitoring itself included. */
  static Iterable<String> ruleCodes() {
    return RULES.keySet();
  }

  public static Bilingual severity(String severity) {
    return Arrays.stream(Severity.values())
        .filter(known -> known.name().equals(severity))
        .findFirst()
        .map(
            known ->
                switch (known) {
                  case CRITICAL -> Bilingual.of("严重", "critical");
                  case WARNING -> Bilingual.of("一般", "warning");
                })
        .orElse(Bilingual.same(severity));
  }

  /** What an alert points at. */
  static Bilingual kind(AlertKind kind) {
    return switch (kind) {
      case EMERGING -> Bilingual.of("苗头性", "emerging");
      case TREND -> Bilingual.of("倾向性", "trend");
      case LATENT -> Bilingual.of("潜在性", "latent");
      case DATA -> Bilingual.of("数据质量", "data quality");
      case SYSTEM -> Bilingual.of("系统", "system");
    };
  }

  /** A change in the life of an alert. */
  public static Bilingual state(String state) {
    return Arrays.stream(AlertState.values())
        .filter(known -> known.name().equals(state))
        .findFirst()
        .map(
            known ->
                switch (known) {
                  case RAISED -> Bilingual.of("发出", "raised");
                  case ESCALATED -> Bilingual.of("升级", "escalated");
                  case EASED -> Bilingual.of("缓解", "eased");
                  case CLEARED -> Bilingual.of("解除", "cleared");
                })
        .orElse(Bilingual.same(state));
  }
}
