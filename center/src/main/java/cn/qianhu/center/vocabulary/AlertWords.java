package cn.qianhu.center.vocabulary;

import cn.qianhu.streams.alert.AlertKind;
import cn.qianhu.streams.alert.AlertState;
import cn.qianhu.streams.alert.Rule;
import cn.qianhu.streams.alert.Severity;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Words of alerts. */
public final class AlertWords {

  private static final Map<String, Words> RULES = rules();

  private AlertWords() {}

  private static Map<String, Words> rules() {
    Map<String, Words> rules = new LinkedHashMap<>();
    Arrays.stream(Rule.values())
        .forEach(rule -> rules.put(rule.name(), Words.of(rule.zh(), rule.en())));
    rules.put("LEDGER_UNSOUND", Words.of("台账不平", "ledger unsound"));
    rules.put("ROLL_UP_UNSOUND", Words.of("汇总不平", "roll-up unsound"));
    return rules;
  }

  /** A rule; one that is not known here by its code alone. */
  public static Words rule(String rule) {
    return RULES.getOrDefault(rule, Words.same(rule));
  }

  /** All that alerts name, those of the monitoring itself included. */
  static Iterable<String> ruleCodes() {
    return RULES.keySet();
  }

  public static Words severity(String severity) {
    return Arrays.stream(Severity.values())
        .filter(known -> known.name().equals(severity))
        .findFirst()
        .map(
            known ->
                switch (known) {
                  case CRITICAL -> Words.of("严重", "critical");
                  case WARNING -> Words.of("一般", "warning");
                })
        .orElse(Words.same(severity));
  }

  /** What an alert points at. */
  static Words kind(AlertKind kind) {
    return switch (kind) {
      case EMERGING -> Words.of("苗头性", "emerging");
      case TREND -> Words.of("倾向性", "trend");
      case LATENT -> Words.of("潜在性", "latent");
      case DATA -> Words.of("数据质量", "data quality");
      case SYSTEM -> Words.of("系统", "system");
    };
  }

  /** A change in the life of an alert. */
  public static Words state(String state) {
    return Arrays.stream(AlertState.values())
        .filter(known -> known.name().equals(state))
        .findFirst()
        .map(
            known ->
                switch (known) {
                  case RAISED -> Words.of("发出", "raised");
                  case ESCALATED -> Words.of("升级", "escalated");
                  case EASED -> Words.of("缓解", "eased");
                  case CLEARED -> Words.of("解除", "cleared");
                })
        .orElse(Words.same(state));
  }
}
