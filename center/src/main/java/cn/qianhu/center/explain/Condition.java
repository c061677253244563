package cn.qianhu.center.explain;

import cn.qianhu.center.vocabulary.AlertWords;
import cn.qianhu.center.vocabulary.FigureWords;
import cn.qianhu.center.vocabulary.Words;
import cn.qianhu.streams.alert.Severity;
import cn.qianhu.streams.alert.Threshold;
import cn.qianhu.streams.balance.Light;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Conditions of rules in words: thresholds, severities and lights are written {@code {NAME}}. */
final class Condition {

  private static final Pattern NAMED = Pattern.compile("\\{([A-Z_]+)}");

  private static final Map<String, Words> WORDS = words();

  private Condition() {}

  private static Map<String, Words> words() {
    Map<String, Words> words = new HashMap<>();
    for (Threshold threshold : Threshold.values()) {
      words.put(threshold.name(), Words.of("“" + threshold.zh() + "”", "“" + threshold.en() + "”"));
    }
    for (Severity severity : Severity.values()) {
      words.put(severity.name(), AlertWords.severity(severity.name()));
    }
    for (Light light : Light.values()) {
      words.put(light.name(), FigureWords.light(light.name()));
    }
    words.put("AND", Words.of("且", "and"));
    words.put("OR", Words.of("或", "or"));
    return words;
  }

  static Label inWords(String condition) {
    return new Label(said(condition, Words::zh), said(condition, Words::en));
  }

  private static String said(String condition, Function<Words, String> language) {
    return NAMED.matcher(condition).replaceAll(found -> language.apply(WORDS.get(found.group(1))));
  }
}
