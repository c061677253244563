package cn.qianhu.local.demo;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Makes the enterprises of the province: every city, then every division from the largest on, then
 * by weight, each city with its character.
 */
final class Population {

  private static final double SIGMA_OF_SIZE = 1.05;
  private static final double SHARE_CITY_100 = 0.3;
  private static final double SHARE_NEWCOMERS = 0.03;
  private static final double SHARE_USING_RENEWABLE = 0.4;
  private static final double OUTPUT_OF_THE_SMALLEST = 175;

  /** The city where a two-high plant begins while the old ones go on. */
  static final String RISING_CITY = "371300";

  private static final String NEW_DIVISION = "31";
  private static final double OUTPUT_OF_THE_NEW = 60_000;

  private static final String DIVISION_OF_CLERKS = "24";
  private static final double OUTPUT_OF_CLERKS = 250;
  private static final int CLERKS = 7;

  private Population() {}

  static List<DemoEnterprise> of(DemoSize size) {
    List<DemoEnterprise> enterprises = new ArrayList<>();
    for (int number = 0; number < size.enterprises(); number++) {
      enterprises.add(enterprise(number, size));
    }
    return List.copyOf(enterprises);
  }

  /** The two-high plant that begins in January of the last year, which is planted. */
  static DemoEnterprise newPlant(DemoSize size) {
    CityProfile city = CityProfile.of(RISING_CITY);
    DivisionProfile division =
        DivisionProfile.all().stream()
            .filter(profile -> profile.code().equals(NEW_DIVISION))
            .findFirst()
            .orElseThrow();
    int number = size.enterprises();
    String county = DemoCodes.countiesOf(city.code()).get(0);
    return new DemoEnterprise(
        number,
        CreditCode.of(county, number),
        name(city, division, number),
        city,
        county,
        division,
        List.of("KEY_1000", "ABOVE_SCALE"),
        true,
        DemoProvince.LAST.withMonth(1),
        OUTPUT_OF_THE_NEW,
        0,
        division.margin(),
        (int) (OUTPUT_OF_THE_NEW / division.perHead()),
        1,
        0);
  }

  /**
   * Small plants whose clerks make mistakes: in the city whose light is red whatever they do. The
   * last one stands alone in its county.
   */
  static List<DemoEnterprise> clerks(DemoSize size) {
    CityProfile city = CityProfile.of(QuotaYears.OVER_BUDGET_CITY);
    DivisionProfile division =
        DivisionProfile.all().stream()
            .filter(profile -> profile.code().equals(DIVISION_OF_CLERKS))
            .findFirst()
            .orElseThrow();
    List<String> counties = DemoCodes.countiesOf(city.code());
    List<DemoEnterprise> plants = new ArrayList<>();
    for (int i = 0; i < CLERKS; i++) {
      int number = size.enterprises() + 1 + i;
      String county = counties.get(i < CLERKS - 1 ? 0 : 1);
      plants.add(
          new DemoEnterprise(
              number,
              CreditCode.of(county, number),
              name(city, division, number),
              city,
              county,
              division,
              List.of("KEY_1000", "ABOVE_SCALE"),
              false,
              YearMonth.of(2019, 1),
              OUTPUT_OF_CLERKS,
              0,
              division.margin(),
              (int) (OUTPUT_OF_CLERKS / division.perHead()),
              1,
              0));
    }
    return plants;
  }

  private static String name(CityProfile city, DivisionProfile division, int number) {
    return String.format(Locale.ROOT, "%s样本%s%04d公司", city.shortName(), division.trade(), number);
  }

  private static DemoEnterprise enterprise(int number, DemoSize size) {
    SeededRandom seededRandom = SeededRandom.of("enterprise", number);
    List<CityProfile> cities = CityProfile.all();
    List<DivisionProfile> leading = DivisionProfile.leading();
    CityProfile city;
    DivisionProfile division;
    if (number < cities.size()) {
      city = cities.get(number);
      division = divisionFor(city, seededRandom);
    } else if (number < cities.size() + leading.size()) {
      division = leading.get(number - cities.size());
      city = cityFor(division, seededRandom);
    } else {
      city =
          cities.get(seededRandom.pick(cities.stream().mapToDouble(CityProfile::weight).toArray()));
      division = divisionFor(city, seededRandom);
    }
    return settled(number, city, division, size, seededRandom);
  }

  private static DivisionProfile divisionFor(CityProfile city, SeededRandom seededRandom) {
    List<DivisionProfile> all = DivisionProfile.all();
    return all.get(
        seededRandom.pick(all.stream().mapToDouble(d -> d.weight() * city.timesOf(d)).toArray()));
  }

  private static CityProfile cityFor(DivisionProfile division, SeededRandom seededRandom) {
    List<CityProfile> all = CityProfile.all();
    return all.get(
        seededRandom.pick(
            all.stream().mapToDouble(c -> c.weight() * c.timesOf(division)).toArray()));
  }

  private static DemoEnterprise settled(
      int number,
      CityProfile city,
      DivisionProfile division,
      DemoSize size,
      SeededRandom seededRandom) {
    List<String> counties = DemoCodes.countiesOf(city.code());
    String county = counties.get(seededRandom.below(counties.size()));
    double drawn = Math.max(300, seededRandom.logNormal(division.output(), SIGMA_OF_SIZE));
    // The last enterprise is the one whose unit slips: a small one, or the slip would drown all.
    double output =
        size.faults() && number == size.enterprises() - 1 ? OUTPUT_OF_THE_SMALLEST : drawn;
    return new DemoEnterprise(
        number,
        CreditCode.of(county, number),
        name(city, division, number),
        city,
        county,
        division,
        seededRandom.chance(SHARE_CITY_100)
            ? List.of("KEY_1000", "CITY_100", "ABOVE_SCALE")
            : List.of("KEY_1000", "ABOVE_SCALE"),
        seededRandom.chance(division.twoHigh()),
        validFrom(seededRandom, size),
        output,
        city.growth() + division.growth() + 0.04 * seededRandom.normal(),
        division.margin() + 0.035 * seededRandom.normal(),
        Math.max(20, (int) (output / division.perHead() * seededRandom.between(0.7, 1.4))),
        seededRandom.between(0.7, 1.3),
        seededRandom.chance(SHARE_USING_RENEWABLE)
            ? city.renewable() * seededRandom.between(0.5, 2.5)
            : 0);
  }

  private static YearMonth validFrom(SeededRandom seededRandom, DemoSize size) {
    boolean newcomer = seededRandom.chance(SHARE_NEWCOMERS) && size.months() > 12;
    int monthsLate = newcomer ? 3 + seededRandom.below(size.months() - 6) : 0;
    return monthsLate == 0 ? YearMonth.of(2019, 1) : size.from().plusMonths(monthsLate);
  }
}
