package cn.qianhu.local.demo;

import cn.qianhu.local.demo.DivisionProfile.CarrierUse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Chooses the enterprises whose meters stand in for the last month's statements: as many as yield
 * about the number of readings asked for, spread over the province.
 */
final class MeteredEnterprises {

  /** Coprime to the usual sizes, so that neighbours in the list are not chosen together. */
  private static final int STRIDE = 7;

  private static final int ONE_HOURLY_IN = 8;
  private static final int HOURS_OF_A_DAY = 24;
  private static final int DAYS = DemoProvince.LAST.lengthOfMonth();

  private final Set<Integer> all = new TreeSet<>();
  private final Set<Integer> hourly = new TreeSet<>();

  MeteredEnterprises(List<DemoEnterprise> enterprises, DemoSize size) {
    long readings = 0;
    for (int k = 0; k < enterprises.size() / 2; k++) {
      DemoEnterprise enterprise = enterprises.get(k * STRIDE % enterprises.size());
      boolean everyHour = all.size() % ONE_HOURLY_IN == 0;
      long more = readingsOf(enterprise, everyHour);
      if (readings + more <= size.readings() && all.add(enterprise.number())) {
        readings += more;
        if (everyHour) {
          hourly.add(enterprise.number());
        }
      }
    }
  }

  /** Readings of the month: one meter for each flow of each carrier. */
  private static long readingsOf(DemoEnterprise enterprise, boolean everyHour) {
    long perDay = 0;
    for (CarrierUse use : enterprise.division().energy()) {
      int meters = 1 + one(use.feedstock()) + one(use.conversion()) + one(use.recovery());
      boolean electricity = use.carrier().equals("ELECTRICITY");
      meters += electricity ? one(enterprise.renewable()) : 0;
      perDay += (long) meters * (electricity && everyHour ? HOURS_OF_A_DAY : 1);
    }
    return perDay * DAYS;
  }

  private static int one(double share) {
    return share > 0 ? 1 : 0;
  }

  Set<Integer> numbers() {
    return all;
  }

  void write(List<DemoStatement> used, DemoFile readings) {
    DemoReadings meters = new DemoReadings(readings);
    used.stream()
        .filter(s -> s.period().equals(DemoProvince.LAST))
        .filter(s -> all.contains(s.enterprise().number()))
        .collect(Collectors.groupingBy(s -> s.enterprise().number()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> meters.write(e.getValue(), hourly.contains(e.getKey())));
  }
}
