package cn.qianhu.desk.api;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Regions;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Somebody who has everything that the public may see, knows who stands in which cell, and that no
 * figure but profit is negative, and reckons. A ratio is taken as if both its sums had been told:
 * he is given more than he has.
 */
final class Outsider {

  /** What an enterprise, or a project, has in a month; this is what he does not know. */
  record Truth(
      String unit,
      String enterprise,
      String county,
      String division,
      Collection<String> scopes,
      YearMonth month,
      Map<String, BigDecimal> figures) {

    boolean standsIn(String scope, String region, String industry) {
      boolean within =
          region.equals(county)
              || region.equals(Regions.cityOf(county))
              || region.equals(Regions.provinceOf(county));
      return within
          && (industry.equals("T")
              || industry.equals(division)
              || industry.equals(CodeTables.standard().industries().sectionOf(division)))
          && (scope.startsWith("!")
              ? !scopes.contains(scope.substring(1))
              : scopes.contains(scope));
    }
  }

  /**
   * A figure that he does not know.
   *
   * @param version from 0; another with each correction that he hears of
   */
  record UnknownFigure(String measure, String unit, YearMonth month, int version) {
    UnknownFigure(String measure, String unit, YearMonth month) {
      this(measure, unit, month, 0);
    }

    /** What a record has by itself, written out: it took a tenth of all that is reckoned here. */
    @Override
    public int hashCode() {
      return ((measure.hashCode() * 31 + unit.hashCode()) * 31 + month.hashCode()) * 31 + version;
    }

    @Override
    public boolean equals(Object other) {
      return this == other
          || (other instanceof UnknownFigure that
              && version == that.version
              && unit.equals(that.unit)
              && measure.equals(that.measure)
              && month.equals(that.month));
    }
  }

  /** A figure was corrected. */
  private record Correction(UnknownFigure before, UnknownFigure after) {}

  private List<Truth> truths = List.of();
  private Map<UnknownFigure, UnknownFigure> current = Map.of();
  private final Map<UnknownFigure, UnknownFigure> latest = new HashMap<>();
  private final List<Correction> corrections = new ArrayList<>();
  private final Map<List<UnknownFigure>, String> secrets = new LinkedHashMap<>();
  private final Map<UnknownFigure, BigInteger> figures = new LinkedHashMap<>();
  private final Map<String, Map<YearMonth, List<Truth>>> having = new HashMap<>();
  private final Map<UnknownFigure, Truth> truthOf = new HashMap<>();
  private final List<Map<UnknownFigure, Integer>> equations = new ArrayList<>();

  Outsider(List<Truth> truths) {
    knowsOf(truths);
  }

  /** Lets him hear what follows of other figures; he keeps what he heard before. */
  void knowsOf(List<Truth> now) {
    Map<UnknownFigure, UnknownFigure> before = current;
    List<Truth> past = truths;
    truths = now;
    current = new HashMap<>();
    truthOf.clear();
    having.clear();
    for (Truth truth : truths) {
      truth
          .figures()
          .forEach(
              (measure, figure) -> {
                UnknownFigure key = new UnknownFigure(measure, truth.unit(), truth.month());
                current.put(
                    key,
                    version(key, before.get(key), figure.movePointRight(6).toBigIntegerExact()));
                truthOf.put(key, truth);
                having
                    .computeIfAbsent(measure, unused -> new HashMap<>())
                    .computeIfAbsent(truth.month(), unused -> new ArrayList<>())
                    .add(truth);
              });
    }
    secrets.putAll(new OutsiderSecrets(othersThan(past), this::unknown).names());
  }

  /** Those of the months in which something is another: sums are of months. */
  private List<Truth> othersThan(List<Truth> past) {
    Map<YearMonth, List<Truth>> known = byMonth(past);
    List<Truth> others = new ArrayList<>();
    byMonth(truths)
        .forEach(
            (month, now) -> {
              if (!now.equals(known.get(month))) {
                others.addAll(now);
              }
            });
    return others;
  }

  private static Map<YearMonth, List<Truth>> byMonth(List<Truth> truths) {
    return truths.stream()
        .collect(Collectors.groupingBy(Truth::month, LinkedHashMap::new, Collectors.toList()));
  }

  private UnknownFigure version(UnknownFigure key, UnknownFigure before, BigInteger figure) {
    if (before != null && figures.get(before).equals(figure)) {
      return before;
    }
    UnknownFigure last = latest.get(key);
    UnknownFigure next =
        new UnknownFigure(
            key.measure(), key.unit(), key.month(), last == null ? 0 : last.version() + 1);
    latest.put(key, next);
    figures.put(next, figure);
    if (before != null) {
      corrections.add(new Correction(before, next));
    }
    return next;
  }

  /** Hears a row of the indicators. */
  void hearIndicator(JsonNode row) {
    String measure = row.path("measure").asText();
    switch (measure) {
      case "sales_ratio_pct" -> {
        hearSums(row, "gross_output", "value", "ytd");
        hearSums(row, "sales_output", "value", "ytd");
      }
      case "technical_share_pct" -> {
        hearSums(row, "technical", "value", "ytd");
        hearSums(row, "completed", "value", "ytd");
      }
      case "energy_intensity" -> hearIntensity(row);
      case "completed", "technical", "equipment" -> {
        hearSums(row, measure, "value", "ytd");
        if (row.has("growth_pct")) {
          equation(measure, standing(row, measure, month(row).minusYears(1)), 1);
        }
        if (row.has("ytd_growth_pct")) {
          toDate(measure, row, month(row), "told");
          toDate(measure, row, month(row).minusYears(1), "told");
        }
      }
      default -> hearPanel(row, measure);
    }
  }

  private void hearPanel(JsonNode row, String measure) {
    hearSums(row, measure, "value", "ytd");
    if (row.has("naive_growth_pct")) {
      equation(measure, standing(row, measure, month(row).minusYears(1)), 1);
    }
    if (row.has("growth_pct")) {
      pairs(measure, List.of(month(row)), place(row), truth -> true);
    }
    if (row.has("ytd_growth_pct")) {
      pairs(measure, yearToDate(month(row)), place(row), truth -> true);
    }
    if (row.has("contribution_pp")) {
      String[] province = place(row);
      province[1] = Regions.provinceOf(province[1]);
      pairs(measure, yearToDate(month(row)), place(row), truth -> true);
      pairs(measure, yearToDate(month(row)), province, truth -> true);
    }
  }

  private void hearIntensity(JsonNode row) {
    for (String measure : List.of("assessed", "gross_output")) {
      Predicate<Truth> both = truth -> has(truth, "gross_output") && has(truth, "comprehensive");
      equation(measure, standing(row, measure, month(row)).stream().filter(both).toList(), 1);
      if (row.has("ytd")) {
        List<Truth> all = new ArrayList<>();
        yearToDate(month(row))
            .forEach(
                each -> all.addAll(standing(row, measure, each).stream().filter(both).toList()));
        equation(measure, all, 1);
      }
      Predicate<Truth> pairsOfBoth =
          both.and(
              truth -> before(truth, "gross_output") != null && before(truth, "assessed") != null);
      if (row.has("growth_pct")) {
        pairs(measure, List.of(month(row)), place(row), pairsOfBoth);
      }
      if (row.has("ytd_growth_pct")) {
        pairs(measure, yearToDate(month(row)), place(row), pairsOfBoth);
      }
    }
  }

  /** Hears a row of the balances. */
  void hearBalance(JsonNode row) {
    String[] city = {"ALL", row.path("city").asText(), "T"};
    YearMonth month = YearMonth.parse(row.path("period").asText());
    for (String measure : List.of("comprehensive", "feedstock", "assessed")) {
      equation(measure, all(measure, yearToDate(month), city), 1);
    }
    Map<UnknownFigure, Integer> exempt =
        sum("renewable", all("renewable", yearToDate(month), city), 1);
    if (row.path("rule").asText().equals("R2022")) {
      exempt.putAll(sum("renewable", all("renewable", yearToDate(month.minusYears(1)), city), -1));
    }
    equations.add(exempt);
  }

  private void hearSums(JsonNode row, String measure, String value, String ytd) {
    if (row.has(value)) {
      equation(measure, standing(row, measure, month(row)), 1);
    }
    toDate(measure, row, month(row), ytd);
  }

  private void toDate(String measure, JsonNode row, YearMonth month, String told) {
    if (told.equals("told") || row.has(told)) {
      equation(measure, all(measure, yearToDate(month), place(row)), 1);
    }
  }

  /** Both sums over those of a cell who have a pair. */
  private void pairs(
      String measure, List<YearMonth> months, String[] place, Predicate<Truth> which) {
    List<Truth> now =
        all(measure, months, place).stream()
            .filter(which)
            .filter(truth -> before(truth, measure) != null)
            .toList();
    equation(measure, now, 1);
    equation(measure, now.stream().map(truth -> before(truth, measure)).toList(), 1);
  }

  private void equation(String measure, List<Truth> over, int sign) {
    equations.add(sum(measure, over, sign));
  }

  /** What is assessed is all energy less what is feedstock. */
  private Map<UnknownFigure, Integer> sum(String measure, List<Truth> over, int sign) {
    Map<UnknownFigure, Integer> sum = new HashMap<>();
    for (Truth truth : over) {
      if (measure.equals("assessed")) {
        sum.put(unknown("comprehensive", truth), sign);
        sum.put(unknown("feedstock", truth), -sign);
      } else {
        sum.put(unknown(measure, truth), sign);
      }
    }
    return sum;
  }

  private UnknownFigure unknown(String measure, Truth truth) {
    return current.get(new UnknownFigure(measure, truth.unit(), truth.month()));
  }

  private boolean has(Truth truth, String measure) {
    return unknown(measure, truth) != null;
  }

  private Truth before(Truth truth, String measure) {
    String base = measure.equals("assessed") ? "comprehensive" : measure;
    return truthOf.get(new UnknownFigure(base, truth.unit(), truth.month().minusYears(1)));
  }

  private List<Truth> standing(JsonNode row, String measure, YearMonth month) {
    return all(measure, List.of(month), place(row));
  }

  private List<Truth> all(String measure, List<YearMonth> months, String[] place) {
    String base = measure.equals("assessed") ? "comprehensive" : measure;
    return months.stream()
        .flatMap(
            month -> having.getOrDefault(base, Map.of()).getOrDefault(month, List.of()).stream())
        .filter(truth -> truth.standsIn(place[0], place[1], place[2]))
        .toList();
  }

  private static String[] place(JsonNode row) {
    return new String[] {
      row.path("scope").asText(), row.path("region").asText(), row.path("industry").asText()
    };
  }

  private static YearMonth month(JsonNode row) {
    return YearMonth.parse(row.path("period").asText());
  }

  private static List<YearMonth> yearToDate(YearMonth month) {
    List<YearMonth> months = new ArrayList<>();
    for (int each = 1; each <= month.getMonthValue(); each++) {
      months.add(YearMonth.of(month.getYear(), each));
    }
    return months;
  }

  /** What he finds out of a sum that he should not. */
  record Discovery(String what, BigInteger figure, boolean exact) {}

  /** All that he finds out: sums of one or two, or of a giant, that he knows to a tenth. */
  List<Discovery> discoveries() {
    List<Discovery> found = new ArrayList<>();
    Deductions deductions = new Deductions(equations, figures);
    secrets.forEach(
        (secret, what) -> {
          BigInteger figure =
              secret.stream().map(figures::get).reduce(BigInteger.ZERO, BigInteger::add);
          if (deductions.determine(secret)) {
            found.add(new Discovery(what, figure, true));
          } else if (!deductions.isSigned(secret.get(0).measure())) {
            Optional<BigInteger[]> most = deductions.greatest(secret);
            BigInteger[] least = deductions.least(secret);
            boolean below = isAtMost(least, figure, 9);
            boolean above = most.isEmpty() || !isLess(most.get(), figure, 11);
            if (!below || !above) {
              found.add(new Discovery(what, figure, false));
            }
          }
        });
    for (Correction each : corrections) {
      BigInteger change = figures.get(each.after()).subtract(figures.get(each.before()));
      String what = "change of " + each.after();
      if (deductions.determine(each.after(), each.before())) {
        found.add(new Discovery(what, change, true));
      } else if (!deductions.isSigned(each.after().measure())) {
        boolean above = isFar(deductions.greatest(each.after(), each.before()), change);
        boolean below = isFar(deductions.greatest(each.before(), each.after()), change.negate());
        if (!above || !below) {
          found.add(new Discovery(what, change, false));
        }
      }
    }
    return found;
  }

  /** Whether a bound is a tenth of a change, without its sign, above it. */
  private static boolean isFar(Optional<BigInteger[]> most, BigInteger change) {
    return most.isEmpty()
        || most.get()[0]
                .subtract(change.multiply(most.get()[1]))
                .multiply(BigInteger.TEN)
                .compareTo(change.abs().multiply(most.get()[1]))
            >= 0;
  }

  private static boolean isAtMost(BigInteger[] fraction, BigInteger figure, int tenths) {
    return compare(fraction, figure, tenths) <= 0;
  }

  private static boolean isLess(BigInteger[] fraction, BigInteger figure, int tenths) {
    return compare(fraction, figure, tenths) < 0;
  }

  private static int compare(BigInteger[] fraction, BigInteger figure, int tenths) {
    return fraction[0]
        .multiply(BigInteger.TEN)
        .compareTo(figure.multiply(BigInteger.valueOf(tenths)).multiply(fraction[1]));
  }
}
