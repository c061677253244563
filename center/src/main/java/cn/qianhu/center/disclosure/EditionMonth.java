package cn.qianhu.center.disclosure;

import cn.qianhu.center.vocabulary.Measures;
import cn.qianhu.center.vocabulary.Measures.Family;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Months;
import cn.qianhu.event.EditionUnit;
import cn.qianhu.event.PublicEdition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The edition of a month: what everybody had in it and in those before, what of it is published,
 * and in which crowds all that was ever published lets everybody stand.
 */
record EditionMonth(
    int month,
    int number,
    String businessDate,
    int numberBefore,
    Map<Family, Lineage> lineages,
    Map<Measures, Set<CellSeries>> sums,
    Map<Measures, Set<CellSeries>> pairs,
    Map<Measures, Map<String, Integer>> crowds,
    Map<Measures, Map<String, Integer>> crowdsBefore) {

  static EditionMonth of(PublicEdition event) {
    int month = Months.index(Months.parse(event.getPeriod()));
    Map<Family, Lineage> lineages = new EnumMap<>(Family.class);
    for (Family family : Contributors.MEASURES.keySet()) {
      lineages.put(
          family,
          new Lineage(
              family,
              month,
              event.getNumber(),
              event.getUnits().stream()
                  .filter(unit -> unit.getFamily().equals(family.name()))
                  .map(
                      unit ->
                          new Lineage.Unit(unit.getUnit(), unit.getEnterprise(), unit.getStates()))
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

  private static Map<Measures, Set<CellSeries>> cells(List<String> texts) {
    Map<Measures, Set<CellSeries>> cells = new EnumMap<>(Measures.class);
    for (String text : texts) {
      String[] parts = text.split("/", 4);
      cells
          .computeIfAbsent(Measures.of(parts[0]).orElseThrow(), unused -> new HashSet<>())
          .add(new CellSeries(parts[1], parts[2], parts[3]));
    }
    return cells;
  }

  private static Map<Measures, Map<String, Integer>> crowds(List<EditionUnit> units) {
    Map<Measures, Map<String, Integer>> crowds = new EnumMap<>(Measures.class);
    for (EditionUnit unit : units) {
      List<Measures> measures = Contributors.MEASURES.get(Family.valueOf(unit.getFamily()));
      for (int i = 0; i < measures.size(); i++) {
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
    for (Family family : Contributors.MEASURES.keySet()) {
      for (Lineage.Unit unit : lineages.get(family).units()) {
        units.add(
            new EditionUnit(
                family.name(),
                unit.unit(),
                unit.enterprise(),
                crowdsOf(family, unit.unit(), crowds),
                unit.states()));
      }
    }
    return units;
  }

  private List<EditionUnit> unitsBefore() {
    List<EditionUnit> units = new ArrayList<>();
    for (Family family : Contributors.MEASURES.keySet()) {
      Set<String> known = new HashSet<>();
      Contributors.MEASURES
          .get(family)
          .forEach(measure -> known.addAll(crowdsBefore.getOrDefault(measure, Map.of()).keySet()));
      known.stream()
          .sorted()
          .forEach(
              unit ->
                  units.add(
                      new EditionUnit(
                          family.name(),
                          unit,
                          "",
                          crowdsOf(family, unit, crowdsBefore),
                          List.of())));
    }
    return units;
  }

  private static List<Integer> crowdsOf(
      Family family, String unit, Map<Measures, Map<String, Integer>> crowds) {
    return Contributors.MEASURES.get(family).stream()
        .map(
            measure ->
                crowds.getOrDefault(measure, Map.of()).getOrDefault(unit, Crowds.UNMENTIONED))
        .toList();
  }

  private static List<String> texts(Map<Measures, Set<CellSeries>> cells) {
    return cells.entrySet().stream()
        .flatMap(each -> each.getValue().stream().map(cell -> each.getKey().code() + "/" + cell))
        .sorted()
        .toList();
  }

  Set<CellSeries> sumsOf(Measures measure) {
    return sums.getOrDefault(measure, Set.of());
  }

  Set<CellSeries> pairsOf(Measures measure) {
    return pairs.getOrDefault(measure, Set.of());
  }

  /**
   * The crowds in which everything that was ever published lets everybody stand, by place.
   *
   * @param after the edition of the year after, whose growth tells of this month as well; null
   *     where there is none
   */
  static int[] crowds(Lineage lineage, Measures measure, EditionMonth own, EditionMonth after) {
    Map<String, Integer> here = own == null ? Map.of() : own.crowds.getOrDefault(measure, Map.of());
    Map<String, Integer> later =
        after == null ? Map.of() : after.crowdsBefore.getOrDefault(measure, Map.of());
    int[] crowds = new int[lineage.units().size()];
    Map<List<Integer>, Integer> numbers = new HashMap<>();
    numbers.put(List.of(Crowds.UNMENTIONED, Crowds.UNMENTIONED), Crowds.UNMENTIONED);
    for (int place = 0; place < crowds.length; place++) {
      String unit = lineage.units().get(place).unit();
      List<Integer> both =
          List.of(
              here.getOrDefault(unit, Crowds.UNMENTIONED),
              later.getOrDefault(unit, Crowds.UNMENTIONED));
      crowds[place] = numbers.computeIfAbsent(both, unused -> numbers.size());
    }
    return crowds;
  }

  /** The crowds of places, by the codes of those who stand there. */
  static Map<String, Integer> byUnit(Lineage lineage, int[] crowds) {
    Map<String, Integer> byUnit = new HashMap<>();
    for (int place = 0; place < crowds.length; place++) {
      byUnit.put(lineage.units().get(place).unit(), crowds[place]);
    }
    return byUnit;
  }
}
