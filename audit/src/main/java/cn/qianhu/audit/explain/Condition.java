package cn.qianhu.audit.explain;

import cn.qianhu.contract.alert.Threshold;
import cn.qianhu.contract.catalogue.AlertLists;
import cn.qianhu.contract.catalogue.AlertRules;
import cn.qianhu.contract.code.CodeList;
import cn.qianhu.contract.code.CodeLists;
import cn.qianhu.contract.text.Bilingual;
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
    for (Threshold threshold : AlertRules.thresholds()) {
      Bilingual called = threshold.words();
      words.put(threshold.name(), Bilingual.of("“" + called.zh() + "”", "“" + called.en() + "”"));
    }
    for (CodeList list :
        new CodeList[] {AlertLists.SEVERITY, CodeLists.LIGHT, CodeLists.TARGET_STATE}) {
      list.codes().forEach(code -> words.put(code, list.words(code)));
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
