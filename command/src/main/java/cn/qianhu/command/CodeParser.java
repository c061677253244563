package cn.qianhu.command;

import cn.qianhu.audit.vocabulary.Vocabulary;
import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.catalogue.AlertLists;
import cn.qianhu.contract.catalogue.AlertRules;
import cn.qianhu.contract.catalogue.Measures;
import cn.qianhu.contract.code.CodeLists;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.DeductionRule;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.code.TargetState;
import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.contract.measure.MeasureSpec;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Reads codes that a person types, by code or by name; for one that does not exist, the failure
 * lists similar ones.
 */
record CodeParser(CommandLine command, CodeTables tables) {

  /** A region; null stays null. */
  String region(String typed) {
    return find("地区", "region", typed, regions());
  }

  /** A city; null stays null. */
  String city(String typed) {
    Map<String, String> cities = regions();
    cities.keySet().removeIf(code -> !tables.regions().isCity(code));
    return find("市", "city", typed, cities);
  }

  /** Requires a province or a city, whose parts a document lists; null stays null. */
  String regionWithParts(String typed) {
    Map<String, String> names = regions();
    names.keySet().removeIf(tables.regions()::isCounty);
    return find("省或市", "province or city", typed, names);
  }

  /** A division, a section or all of industry; null stays null. */
  String industry(String typed) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put(Industries.ALL_INDUSTRY, tables.industries().nameZh(Industries.ALL_INDUSTRY));
    for (String section : tables.industries().sections()) {
      names.put(section, tables.industries().nameZh(section));
    }
    tables
        .industries()
        .divisions()
        .forEach(code -> names.put(code, tables.industries().nameZh(code)));
    return find("行业", "industry", typed, names);
  }

  String measure(String typed) {
    Map<String, String> names = new LinkedHashMap<>();
    for (MeasureSpec measure : Measures.all()) {
      names.put(measure.code(), measure.words().zh());
    }
    return find("指标", "measure", typed, names);
  }

  String scope(String typed) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Scope scope : Scope.values()) {
      names.put(scope.name(), CodeLists.SCOPE.words(scope.name()).zh());
    }
    return find("范围", "scope", english(typed, "scope"), names);
  }

  /** A scope that enterprises count in. */
  Scope enterpriseScope(String typed) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Scope scope : Scope.values()) {
      if (scope.isOfEnterprises()) {
        names.put(scope.name(), CodeLists.SCOPE.words(scope.name()).zh());
      }
    }
    return Scope.named(find("范围", "scope", english(typed, "scope"), names));
  }

  String rule(String typed) {
    Map<String, String> names = new LinkedHashMap<>();
    for (AlertRule rule : AlertRules.all()) {
      names.put(rule.code(), rule.words().zh());
    }
    return find("预警规则", "rule", english(typed, "alert_rule"), names);
  }

  String deductionRule(String typed) {
    Map<String, String> names = new LinkedHashMap<>();
    Arrays.stream(DeductionRule.values())
        .forEach(rule -> names.put(rule.name(), Vocabulary.DEDUCTION_RULE.words(rule.name()).zh()));
    return find("扣除规则", "deduction rule", english(typed, "deduction_rule"), names);
  }

  String targetMeasure(String typed) {
    Map<String, String> names = new LinkedHashMap<>();
    for (TargetMeasure measure : TargetMeasure.values()) {
      names.put(measure.name(), measure.words().zh());
    }
    return find("目标指标", "measure of targets", english(typed, TargetMeasure.LIST.name()), names);
  }

  String targetState(String typed) {
    Map<String, String> names = new LinkedHashMap<>();
    for (TargetState state : TargetState.values()) {
      names.put(state.name(), state.words().zh());
    }
    return find("进展", "state", english(typed, CodeLists.TARGET_STATE.name()), names);
  }

  String severity(String typed) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Severity severity : Severity.values()) {
      names.put(severity.name(), AlertLists.SEVERITY.words(severity.name()).zh());
    }
    return find("程度", "severity", english(typed, "severity"), names);
  }

  /** The code that an English word of a list stands for: whatever is shown can be typed. */
  private static String english(String typed, String list) {
    return Vocabulary.terms().stream()
        .filter(term -> term.list().equals(list) && term.en().equalsIgnoreCase(typed))
        .map(Vocabulary.Term::code)
        .findFirst()
        .orElse(typed);
  }

  private Map<String, String> regions() {
    Map<String, String> names = new LinkedHashMap<>();
    tables.regions().provinces().forEach(code -> names.put(code, tables.regions().nameZh(code)));
    tables.regions().cities().forEach(code -> names.put(code, tables.regions().nameZh(code)));
    tables.regions().counties().forEach(code -> names.put(code, tables.regions().nameZh(code)));
    return names;
  }

  private String find(String zh, String en, String typed, Map<String, String> names) {
    if (typed == null || names.containsKey(typed)) {
      return typed;
    }
    NearMatches near = new NearMatches(names);
    return near.exactly(typed)
        .orElseThrow(
            () ->
                new ParameterException(
                    command,
                    "没有%s“%s”，相近的有：%s / no such %s; near are these"
                        .formatted(zh, typed, near.listed(typed), en)));
  }
}
