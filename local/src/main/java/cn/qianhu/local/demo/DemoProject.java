package cn.qianhu.local.demo;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A synthetic investment project (重点项目).
 *
 * @param number 0, 1, 2 …
 * @param code investment project code (投资项目统一代码)
 * @param owner enterprise that carries it out; county and division are the owner's
 * @param name obviously invented
 * @param levels PROVINCIAL_KEY, CITY_KEY, TECHNICAL
 * @param start first month
 * @param months how long it is built
 * @param total total investment, 0.01 万元
 * @param plans planned investment of each year of the demonstration that it is built in, 0.01 万元
 * @param pace completed ÷ planned
 */
record DemoProject(
    int number,
    String code,
    DemoEnterprise owner,
    String name,
    List<String> levels,
    YearMonth start,
    int months,
    long total,
    SortedMap<Integer, Long> plans,
    double pace) {

  private static final double MEDIAN_TOTAL = 60_000;
  private static final int PRIME = 7919;

  /**
   * The projects of a province; every fifth belongs to a two-high enterprise where there is one.
   */
  static List<DemoProject> of(List<DemoEnterprise> enterprises, DemoSize size) {
    List<DemoEnterprise> twoHigh = enterprises.stream().filter(DemoEnterprise::twoHigh).toList();
    List<DemoProject> projects = new ArrayList<>();
    for (int number = 0; number < size.projects(); number++) {
      SeededRandom seededRandom = SeededRandom.of("project", number);
      List<DemoEnterprise> owners = number % 5 == 0 && !twoHigh.isEmpty() ? twoHigh : enterprises;
      projects.add(
          project(number, owners.get(seededRandom.below(owners.size())), size, seededRandom));
    }
    return List.copyOf(projects);
  }

  private static DemoProject project(
      int number, DemoEnterprise owner, DemoSize size, SeededRandom seededRandom) {
    YearMonth start = YearMonth.of(size.from().getYear() - 1 + seededRandom.below(4), 1);
    start = start.isAfter(DemoProvince.LAST) ? start.withYear(DemoProvince.LAST.getYear()) : start;
    int months = 26 + seededRandom.below(20);
    double total = Math.max(2_000, seededRandom.logNormal(MEDIAN_TOTAL, 0.9));
    boolean technical = seededRandom.chance(0.5);
    YearMonth filed = start.minusMonths(1 + seededRandom.below(9));
    return new DemoProject(
        number,
        code(number, filed, owner, technical, seededRandom),
        owner,
        String.format(
            Locale.ROOT,
            "%s样本%s%s项目%03d",
            owner.city().shortName(),
            owner.division().trade(),
            technical ? "技改" : "新建",
            number),
        levels(technical, seededRandom),
        start,
        months,
        FixedDecimal.money(total),
        plans(total, start, months, size, seededRandom),
        Math.max(0.3, 1.03 + 0.13 * seededRandom.normal()));
  }

  private static String code(
      int number,
      YearMonth filed,
      DemoEnterprise owner,
      boolean technical,
      SeededRandom seededRandom) {
    return String.format(
        Locale.ROOT,
        "%02d%02d-%s-04-%s-%05d%d",
        filed.getYear() % 100,
        filed.getMonthValue(),
        owner.county(),
        technical ? "02" : "01",
        (number + 1) * PRIME % 100_000,
        seededRandom.below(10));
  }

  private static List<String> levels(boolean technical, SeededRandom seededRandom) {
    List<String> levels = new ArrayList<>();
    if (seededRandom.chance(0.3)) {
      levels.add("PROVINCIAL_KEY");
    }
    if (seededRandom.chance(0.5)) {
      levels.add("CITY_KEY");
    }
    if (technical) {
      levels.add("TECHNICAL");
    }
    return levels;
  }

  private static SortedMap<Integer, Long> plans(
      double total, YearMonth start, int months, DemoSize size, SeededRandom seededRandom) {
    SortedMap<Integer, Long> plans = new TreeMap<>();
    YearMonth end = start.plusMonths(months - 1L);
    int first = Math.max(start.getYear(), size.from().getYear());
    int last = Math.min(end.getYear(), DemoProvince.LAST.getYear());
    for (int year = first; year <= last; year++) {
      int built = year == end.getYear() ? end.getMonthValue() : 12;
      plans.put(
          year, FixedDecimal.money(total * built / months * seededRandom.between(0.85, 1.15)));
    }
    return plans;
  }

  YearMonth end() {
    return start.plusMonths(months - 1L);
  }

  boolean builtIn(YearMonth period) {
    return !period.isBefore(start) && !period.isAfter(end()) && owner.reportsIn(period);
  }

  /** Status in a month, from signing to counting in the statistics. */
  String status(YearMonth period) {
    int month =
        (period.getYear() - start.getYear()) * 12 + period.getMonthValue() - start.getMonthValue();
    int left = months - 1 - month;
    if (month == 0) {
      return "SIGNED";
    } else if (month <= 2) {
      return "STARTED";
    } else if (left >= 4) {
      return "UNDER_CONSTRUCTION";
    } else if (left >= 2) {
      return "COMPLETED";
    }
    return left == 1 ? "IN_PRODUCTION" : "IN_STATISTICS";
  }
}
