package cn.qianhu.local.demo;

import cn.qianhu.contract.code.Regions;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The events of energy quota in every year: the state funds the province, the province allocates to
 * its cities and sets their budgets, new energy and closed capacity add to it, and what a city does
 * not use is recalled.
 */
record QuotaYears(QuotaLog log, DemoRegionEnergy energy, DemoSize size) {

  /** The city that is over its budget where faults are planted. */
  static final String OVER_BUDGET_CITY = "371600";

  /** The year in which it is. */
  static final int OVER_BUDGET_YEAR = DemoProvince.LAST.getYear() - 1;

  private static final double OVER_BUDGET_PACE = 1.07;

  /** Counties with a budget of their own: energy used ÷ energy budgeted, in every year. */
  private static final SortedMap<String, Double> COUNTY_PACES =
      new TreeMap<>(
          Map.of("370114", 0.97, "370303", 1.14, "371302", 1.05, "371602", 1.16, "371623", 0.94));

  private static final long FUND = 3_000_000;

  static Set<String> countiesWithBudget() {
    return COUNTY_PACES.keySet();
  }

  void write() {
    for (int year = size.from().getYear(); year <= DemoProvince.LAST.getYear(); year++) {
      log.add(LocalDate.of(year, 1, 5), "FUND").amount(FUND);
      for (CityProfile city : CityProfile.all()) {
        allocate(city, year);
        budget(city.code(), pace(city, year), year).city(city.code());
      }
      closeCapacity(year);
      addNewEnergy(year);
      passOn(year);
      for (Map.Entry<String, Double> paced : COUNTY_PACES.entrySet()) {
        String county = paced.getKey();
        budget(county, paced.getValue(), year).city(Regions.cityOf(county)).with("county", county);
      }
    }
  }

  private void allocate(CityProfile city, int year) {
    log.add(LocalDate.of(year, 1, 10), "ALLOCATE")
        .city(city.code())
        .amount(80_000 + Math.round(city.weight() * 1_000));
  }

  /** The budget of a year, such that the region's consumption has this pace against it. */
  private QuotaLog.Command budget(String region, double pace, int year) {
    YearMonth through = lastMonthOf(year);
    BigDecimal usedPerYear =
        energy
            .assessedToDate(region, through)
            .multiply(BigDecimal.valueOf(12))
            .divide(BigDecimal.valueOf(monthsCovered(year)), MathContext.DECIMAL64);
    long budget =
        usedPerYear
            .divide(BigDecimal.valueOf(pace), MathContext.DECIMAL64)
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    return log.add(LocalDate.of(year, 1, 15), "BUDGET")
        .with("year", Integer.toString(year))
        .amount(Math.max(1_000, budget));
  }

  private double pace(CityProfile city, int year) {
    boolean overBudget =
        size.faults() && city.code().equals(OVER_BUDGET_CITY) && year == OVER_BUDGET_YEAR;
    return overBudget ? OVER_BUDGET_PACE : city.pace(DemoProvince.LAST.getYear() - year);
  }

  private static YearMonth lastMonthOf(int year) {
    return year == DemoProvince.LAST.getYear() ? DemoProvince.LAST : YearMonth.of(year, 12);
  }

  private int monthsCovered(int year) {
    int first = year == size.from().getYear() ? size.from().getMonthValue() : 1;
    return lastMonthOf(year).getMonthValue() - first + 1;
  }

  private void closeCapacity(int year) {
    LocalDate date = LocalDate.of(year, 2, 10);
    exit(date, "371100", "31", 80_000).with("kind", "OTHER_TWO_HIGH");
    exit(date, "370500", "25", 60_000).with("to_city", "370700");
    exit(date, "371600", "32", 100_000);
    exit(date, "370300", "44", 50_000).with("kind", "COAL_POWER").with("to_city", "370300");
  }

  private QuotaLog.Command exit(LocalDate date, String city, String division, long amount) {
    return log.add(date, "CAPACITY_EXIT").city(city).with("industry", division).amount(amount);
  }

  private void addNewEnergy(int year) {
    LocalDate date = LocalDate.of(year, 2, 20);
    newEnergy(date, "371000", "OFFSHORE_WIND", 60_000);
    newEnergy(date, "370600", "NUCLEAR", 80_000);
    newEnergy(date, "370700", "OTHER_RENEWABLE", 25_000);
    newEnergy(date, "370500", "PHOTOVOLTAIC", 40_000);
    newEnergy(date, "371600", "PHOTOVOLTAIC", 40_000).with("county", "371623");
  }

  private QuotaLog.Command newEnergy(LocalDate date, String city, String kind, long amount) {
    return log.add(date, "NEW_ENERGY").city(city).with("kind", kind).amount(amount);
  }

  private void passOn(int year) {
    LocalDate date = LocalDate.of(year, 3, 1);
    log.add(date, "ALLOCATE").city("370200").with("account", "NEW_ENERGY").amount(30_000);
    log.add(date, "ALLOCATE").city("371600").with("county", "371602").amount(20_000);
    log.add(date, "ALLOCATE").city("370100").with("county", "370114").amount(15_000);
    log.add(date.plusDays(9), "RECALL").city("371300").amount(12_000);
  }
}
