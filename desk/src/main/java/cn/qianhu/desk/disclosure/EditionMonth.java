package cn.qianhu.desk.disclosure;

import cn.qianhu.contract.catalogue.Measures;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.event.EditionUnit;
import cn.qianhu.event.PublicEdition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The edition of a month: the amounts of every respondent in this edition and in those before, the
 * cells that are published, and the crowds in which each respondent is hidden by all that was ever
 * published.
 */
record EditionMonth(
    int month,
    int number,
    String businessDate,
    int numberBefore,
    Map<RespondentGroup, RespondentHistory> lineages,
    Map<MeasureSpec, Set<CellSeries>> sums,
    Map<MeasureSpec, Set<CellSeries>> pairs,
    Map<MeasureSpec, Map<String, Integer>> crowds,
    Map<MeasureSpec, Map<String, Integer>> crowdsBefore) {

  static EditionMonth of(PublicEdition event) {
    int month = Months.index(Months.parse(event.getPeriod()));
    Map<RespondentGroup, RespondentHistory> lineages = new LinkedHashMap<>();
    for (RespondentGroup group : RespondentGroup.all()) {
      lineages.put(
          group,
          new RespondentHistory(
              group,
              month,
              event.getNumber(),
              event.getUnits().stream()
                  .filter(unit -> unit.getFamily().equals(group.name()))
                  .map(
                      unit ->
                          new RespondentHistory.Unit(
                              unit.getUnit(), unit.getEnterprise(), unit.getStates()))
                  .toList()));
    }
    return new EditionMonth(
        month,
        event.getNumber(),
        event.getBusinessDate(),
        event.getNumberBefore(),
        lineages,
        cells(event.getSums()),
        cells(event.getPairs()),
        crowds(event.getUnits()),
        crowds(event.getUnitsBefore()));
  }

  private static Map<MeasureSpec, Set<CellSeries>> cells(List<String> texts) {
    Map<MeasureSpec, Set<CellSeries>> cells = new LinkedHashMap<>();
    for (String text : texts) {
      String[] parts = text.split("/", 4);
      Measures.of(parts[0])
          .ifPresent(
              measure ->
                  cells
                      .computeIfAbsent(measure, unused -> new HashSet<>())
                      .add(new CellSeries(parts[1], parts[2], parts[3])));
    }
    return cells;
  }

  private static Map<MeasureSpec, Map<String, Integer>> crowds(List<EditionUnit> units) {
    Map<MeasureSpec, Map<String, Integer>> crowds = new LinkedHashMap<>();
    for (EditionUnit unit : units) {
      List<MeasureSpec> measures =
          RespondentGroup.named(unit.getFamily()).map(RespondentGroup::measures).orElse(List.of());
      // A measure that was declared later is in no crowd of theirs.
      for (int i = 0; i < Math.min(measures.size(), unit.getCrowds().size()); i++) {
        crowds
            .computeIfAbsent(measures.get(i), unused -> new HashMap<>())
            .put(unit.getUnit(), unit.getCrowds().get(i));
      }
    }
    return crowds;
  }

  PublicEdition event() {
    return PublicEdition.newBuilder()
        .setPeriod(Months.text(month))
        .setNumber(number)
        .setBusinessDate(businessDate)
        .setNumberBefore(numberBefore)
        .setUnits(units())
        .setUnitsBefore(unitsBefore())
        .setSums(texts(sums))
        .setPairs(texts(pairs))
        .build();
  }

  private List<EditionUnit> units() {
    List<EditionUnit> units = new ArrayList<>();
    for (RespondentGroup group : RespondentGroup.all()) {
      for (RespondentHistory.Unit unit : lineages.get(group).units()) {
        units.add(
            new EditionUnit(
                group.name(),
                unit.unit(),
                unit.enterprise(),
                crowdsOf(group, unit.unit(), crowds),
                unit.states()));
      }
    }
    return units;
  }

  private List<EditionUnit> unitsBefore() {
    List<EditionUnit> units = new ArrayList<>();
    for (RespondentGroup group : RespondentGroup.all()) {
      Set<String> known = new HashSet<>();
      group
          .measures()
          .forEach(measure -> known.addAll(crowdsBefore.getOrDefault(measure, Map.of()).keySet()));
      known.stream()
          .sorted()
          .forEach(
              unit ->
                  units.add(
                      new EditionUnit(
                          group.name(), unit, "", crowdsOf(group, unit, crowdsBefore), List.of())));
    }
    return units;
  }

  private static List<Integer> crowdsOf(
      RespondentGroup group, String unit, Map<MeasureSpec, Map<String, Integer>> crowds) {
    return group.measures().stream()
        .map(
            measure ->
                crowds
                    .getOrDefault(measure, Map.of())
                    .getOrDefault(unit, EquivalenceClasses.UNMENTIONED))
        .toList();
  }

  private static List<String> texts(Map<MeasureSpec, Set<CellSeries>> cells) {
    return cells.entrySet().stream()
        .flatMap(each -> each.getValue().stream().map(cell -> each.getKey().code() + "/" + cell))
        .sorted()
        .toList();
  }

  Set<CellSeries> sumsOf(MeasureSpec measure) {
    return sums.getOrDefault(measure, Set.of());
  }

  Set<CellSeries> pairsOf(MeasureSpec measure) {
    return pairs.getOrDefault(measure, Set.of());
  }

  /**
   * The crowds in which everything that was ever published lets everybody stand, by place.
   *
   * @param after the edition of the year after, whose growth reveals this month as well; null where
   *     there is none
   */
  static int[] crowds(
      RespondentHistory respondentHistory,
      MeasureSpec measure,
      EditionMonth own,
      EditionMonth after) {
    Map<String, Integer> here = own == null ? Map.of() : own.crowds.getOrDefault(measure, Map.of());
    Map<String, Integer> later =
        after == null ? Map.of() : after.crowdsBefore.getOrDefault(measure, Map.of());
    int[] crowds = new int[respondentHistory.units().size()];
    Map<List<Integer>, Integer> numbers = new HashMap<>();
    numbers.put(
        List.of(EquivalenceClasses.UNMENTIONED, EquivalenceClasses.UNMENTIONED),
        EquivalenceClasses.UNMENTIONED);
    for (int place = 0; place < crowds.length; place++) {
      String unit = respondentHistory.units().get(place).unit();
      List<Integer> both =
          List.of(
              here.getOrDefault(unit, EquivalenceClasses.UNMENTIONED),
              later.getOrDefault(unit, EquivalenceClasses.UNMENTIONED));
      crowds[place] = numbers.computeIfAbsent(both, unused -> numbers.size());
    }
    return crowds;
  }

  /** The crowds of places, by the codes of the respondents there. */
  static Map<String, Integer> byUnit(RespondentHistory respondentHistory, int[] crowds) {
    Map<String, Integer> byUnit = new HashMap<>();
    for (int place = 0; place < crowds.length; place++) {
      byUnit.put(respondentHistory.units().get(place).unit(), crowds[place]);
    }
    return byUnit;
  }
}
