package cn.qianhu.center.explain;

import cn.qianhu.center.vocabulary.AlertWords;
import cn.qianhu.center.vocabulary.FigureWords;
import cn.qianhu.contract.text.Bilingual;
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

  private static final Map<String, Bilingual> WORDS = words();

  private Condition() {}

  private static Map<String, Bilingual> words() {
    Map<String, Bilingual> words = new HashMap<>();
    for (Threshold threshold : Threshold.values()) {
      words.put(
          threshold.name(), Bilingual.of("“" + threshold.zh() + "”", "“" + threshold.en() + "”"));
    }
    for (Severity severity : Severity.values()) {
      words.put(severity.name(), AlertWords.severity(severity.name()));
    }
    for (Light light : Light.values()) {
      words.put(light.name(), FigureWords.light(light.name()));
    }
    words.put("AND", Bilingual.of("且", "and"));
    words.put("OR", Bilingual.of("或", "or"));
    return words;
  }

  static Bilingual inWords(String condition) {
    return Bilingual.of(said(condition, Bilingual::zh), said(condition, Bilingual::en));
  }

  private static String said(String condition, Function<Bilingual, String> language) {
    return NAMED.matcher(condition).replaceAll(found -> language.apply(WORDS.get(found.group(1))));
  }
}
