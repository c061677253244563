package cn.qianhu.trial.bench.verify;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.trial.bench.SampleEnterprises;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rows of the published tables, plainly from the facts: each fact added to each cell that
 * covers it. Every row is a text, under a key; for loads that stay within one year, so that growth
 * is undefined everywhere.
 */
final class PlainTables {

  private static final int TCE_DIGITS = 4;
  private static final CodeTables TABLES = CodeTables.standard();
  private static final List<String> MEASURES =
      List.of("assessed", "coal", "comprehensive", "electricity", "feedstock", "renewable");

  private final SortedMap<PlainFacts.CarrierKey, Leaves> facts;
  private final Map<String, SortedMap<YearMonth, Leaves>> byCell = new HashMap<>();
  private final Map<String, SortedMap<YearMonth, Leaves>> byCity = new HashMap<>();

  PlainTables(SortedMap<PlainFacts.CarrierKey, Leaves> facts, int enterprises) {
    this.facts = facts;
    Map<String, Integer> numbers = new HashMap<>();
    for (int enterprise = 0; enterprise < enterprises; enterprise++) {
      numbers.put(SampleEnterprises.code(enterprise), enterprise);
    }
    facts.forEach((of, leaves) -> add(numbers.get(of.uscc()), of.month(), leaves));
  }

  private void add(int enterprise, YearMonth month, Leaves leaves) {
    String county = SampleEnterprises.county(enterprise);
    String division = SampleEnterprises.division(enterprise);
    List<String> scopes = new ArrayList<>(SampleEnterprises.scopes(enterprise));
    scopes.add("ALL");
    String city = Regions.cityOf(county);
    for (String scope : scopes) {
      for (String region : List.of(county, city, Regions.provinceOf(county))) {
        for (String industry : List.of(division, TABLES.industries().sectionOf(division), "T")) {
          add(byCell, scope + "/" + region + "/" + industry, month, leaves);
        }
      }
    }
    add(byCity, city, month, leaves);
  }

  private static void add(
      Map<String, SortedMap<YearMonth, Leaves>> sums, String key, YearMonth month, Leaves leaves) {
    sums.computeIfAbsent(key, unused -> new TreeMap<>()).merge(month, leaves, Leaves::plus);
  }

  /** Rows of the facts, under uscc/period/carrier. */
  SortedMap<String, String> facts() {
    SortedMap<String, String> rows = new TreeMap<>();
    facts.forEach(
        (of, leaves) ->
            rows.put(
                of.uscc() + "/" + of.month() + "/" + of.carrier(),
                String.join(
                    ",",
                    leaves.comprehensive().toPlainString(),
                    leaves.feedstock().toPlainString(),
                    leaves.coal().toPlainString(),
                    leaves.electricity().toPlainString(),
                    leaves.renewable().toPlainString())));
    return rows;
  }

  /** Rows of the indicators, value and sum from January, under scope/region/industry/period. */
  SortedMap<String, String> indicators() {
    SortedMap<String, String> rows = new TreeMap<>();
    byCell.forEach(
        (cell, months) ->
            months.forEach(
                (month, leaves) ->
                    rows.put(cell + "/" + month, row(leaves, toDate(months, month)))));
    return rows;
  }

  private static String row(Leaves month, Leaves toDate) {
    return String.join(
        " ",
        MEASURES.stream()
            .map(name -> name + "," + tce(measure(name, month)) + "," + tce(measure(name, toDate)))
            .toList());
  }

  private static BigDecimal measure(String name, Leaves leaves) {
    return switch (name) {
      case "assessed" -> leaves.comprehensive().subtract(leaves.feedstock());
      case "coal" -> leaves.coal();
      case "comprehensive" -> leaves.comprehensive();
      case "electricity" -> leaves.electricity();
      case "feedstock" -> leaves.feedstock();
      case "renewable" -> leaves.renewable();
      default -> throw new IllegalArgumentException(name);
    };
  }

  /**
   * Rows of the balances under both rules, what is assessed from January, under city/period/rule.
   */
  SortedMap<String, String> balances() {
    SortedMap<String, String> rows = new TreeMap<>();
    byCity.forEach(
        (city, months) ->
            months
                .keySet()
                .forEach(
                    month -> {
                      Leaves used = toDate(months, month);
                      BigDecimal factor = TABLES.carriers().factor("ELECTRICITY", month);
                      String key = city + "/" + month + "/";
                      rows.put(key + "R2022", balance(used, BigDecimal.ZERO));
                      rows.put(key + "R2024", balance(used, used.renewable().multiply(factor)));
                    }));
    return rows;
  }

  private static String balance(Leaves used, BigDecimal exempt) {
    BigDecimal assessed = used.comprehensive().subtract(used.feedstock()).subtract(exempt);
    return String.join(
        ",", tce(used.comprehensive()), tce(used.feedstock()), tce(exempt), tce(assessed));
  }

  private static Leaves toDate(SortedMap<YearMonth, Leaves> months, YearMonth month) {
    return months.headMap(month.plusMonths(1)).values().stream().reduce(Leaves.NONE, Leaves::plus);
  }

  private static String tce(BigDecimal exact) {
    return exact.setScale(TCE_DIGITS, RoundingMode.HALF_UP).toPlainString();
  }
}
