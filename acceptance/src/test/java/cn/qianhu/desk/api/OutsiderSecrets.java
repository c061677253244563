package cn.qianhu.desk.api;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.desk.api.Outsider.Truth;
import cn.qianhu.desk.api.Outsider.UnknownFigure;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** What an outsider should not find out: sums of one or two, or of a giant. */
final class OutsiderSecrets {

  private final List<Truth> truths;
  private final BiFunction<String, Truth, UnknownFigure> unknown;
  private final Map<List<UnknownFigure>, String> names = new LinkedHashMap<>();

  /** Those whose figures are one sum: of an enterprise, or of a cell. */
  private record Together(String scope, String region, String industry, YearMonth month) {

    static Together ofEnterprise(Truth truth) {
      return new Together("", truth.enterprise(), "", truth.month());
    }

    @Override
    public String toString() {
      return scope + "/" + region + "/" + industry + "/" + month;
    }
  }

  /**
   * @param unknown the figure of a measure that somebody has
   */
  OutsiderSecrets(List<Truth> truths, BiFunction<String, Truth, UnknownFigure> unknown) {
    this.truths = truths;
    this.unknown = unknown;
  }

  /** What they are called. */
  Map<List<UnknownFigure>, String> names() {
    Map<Together, List<Truth>> groups = new LinkedHashMap<>();
    for (Truth truth : truths) {
      Set<String> lists = lists(truth);
      for (String region :
          List.of(
              truth.county(), Regions.cityOf(truth.county()), Regions.provinceOf(truth.county()))) {
        for (String industry :
            List.of(
                truth.division(),
                CodeTables.standard().industries().sectionOf(truth.division()),
                "T")) {
          for (String scope : lists) {
            groups
                .computeIfAbsent(
                    new Together(scope, region, industry, truth.month()),
                    unused -> new ArrayList<>())
                .add(truth);
          }
        }
      }
      groups.computeIfAbsent(Together.ofEnterprise(truth), unused -> new ArrayList<>()).add(truth);
    }
    groups.forEach(
        (key, members) ->
            members.stream()
                .flatMap(truth -> truth.figures().keySet().stream())
                .distinct()
                .forEach(measure -> name(measure, members, key)));
    return names;
  }

  private static Set<String> lists(Truth truth) {
    Set<String> lists = new LinkedHashSet<>(truth.scopes());
    for (String list :
        List.of(
            "KEY_1000",
            "CITY_100",
            "ABOVE_SCALE",
            "TWO_HIGH",
            "PROVINCIAL_KEY",
            "CITY_KEY",
            "TECHNICAL")) {
      if (!truth.scopes().contains(list)) {
        lists.add("!" + list);
      }
    }
    return lists;
  }

  private void name(String measure, List<Truth> members, Together key) {
    Map<String, BigDecimal> parts = new HashMap<>();
    for (Truth truth : members) {
      BigDecimal figure = truth.figures().get(measure);
      if (figure != null && figure.signum() != 0) {
        parts.merge(truth.enterprise(), figure.abs(), BigDecimal::add);
      }
    }
    BigDecimal whole = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal much = whole.multiply(new BigDecimal("0.85"));
    boolean giant = parts.values().stream().anyMatch(part -> part.compareTo(much) > 0);
    if (!parts.isEmpty() && (parts.size() < 3 || giant)) {
      List<UnknownFigure> unknowns =
          members.stream()
              .filter(truth -> truth.figures().containsKey(measure))
              .map(truth -> unknown.apply(measure, truth))
              .toList();
      names.putIfAbsent(unknowns, measure + " " + key);
    }
  }
}
