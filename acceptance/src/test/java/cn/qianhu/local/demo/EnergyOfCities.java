package cn.qianhu.local.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/** Assessed energy of cities, summed from the written files alone. */
final class EnergyOfCities {

  private final Map<String, String> cities = new HashMap<>();
  private final Map<String, BigDecimal> assessed = new HashMap<>();
  private final Map<String, BigDecimal> renewable = new HashMap<>();
  private final Map<String, BigDecimal> coal = new HashMap<>();
  private final Map<String, BigDecimal> budgets = new HashMap<>();

  static EnergyOfCities of(WrittenDemo demo) throws IOException {
    EnergyOfCities energy = new EnergyOfCities();
    for (NamedCsvRecord row : demo.all(FileKind.ENTERPRISES)) {
      energy.cities.put(row.getField("uscc"), row.getField("region").substring(0, 4) + "00");
    }
    ReportRules rules = new ReportRules(demo.all(FileKind.ENTERPRISES));
    demo.all(FileKind.ENERGY).stream()
        .filter(row -> rules.ofStatement(row).isEmpty())
        .forEach(energy::addStatement);
    demo.all(FileKind.READINGS).stream()
        .filter(row -> rules.ofReading(row).isEmpty())
        .forEach(energy::addReading);
    demo.all(FileKind.QUOTA).stream()
        .filter(row -> row.getField("type").equals("BUDGET"))
        .filter(row -> row.getField("county").isEmpty())
        .forEach(
            row ->
                energy.budgets.put(
                    row.getField("city") + row.getField("year"), number(row, "amount")));
    return energy;
  }

  BigDecimal budget(String city, int year) {
    return budgets.get(city + year);
  }

  /** Under rule R2022. */
  BigDecimal assessed(String city, int year, int months) {
    boolean baseKnown = false;
    for (int month = 1; month <= months; month++) {
      baseKnown |= renewable.containsKey(city + YearMonth.of(year - 1, month));
    }
    BigDecimal growthOfRenewable =
        sum(renewable, city, year, months).subtract(sum(renewable, city, year - 1, months));
    BigDecimal exempt = baseKnown ? growthOfRenewable.max(BigDecimal.ZERO) : BigDecimal.ZERO;
    return sum(assessed, city, year, months).subtract(exempt.multiply(new BigDecimal("1.2290")));
  }

  /** Change of coal on the year before, in percent of it. */
  BigDecimal coalChange(String city, int year, int months) {
    return sum(coal, city, year, months)
        .divide(sum(coal, city, year - 1, months), MathContext.DECIMAL64)
        .subtract(BigDecimal.ONE)
        .movePointRight(2);
  }

  private void addStatement(NamedCsvRecord row) {
    BigDecimal net =
        number(row, "consumption")
            .subtract(number(row, "feedstock"))
            .subtract(number(row, "conversion_output"))
            .subtract(number(row, "recovery"));
    add(row, row.getField("period"), net, number(row, "renewable"));
  }

  private void addReading(NamedCsvRecord row) {
    BigDecimal units = BigDecimal.valueOf(DemoCodes.meterUnitsPerUnit(row.getField("carrier")));
    BigDecimal quantity = number(row, "quantity").divide(units, MathContext.DECIMAL128);
    String month = row.getField("interval_start").substring(0, 7);
    switch (row.getField("flow")) {
      case "CONSUMED" -> add(row, month, quantity, BigDecimal.ZERO);
      case "RENEWABLE" -> add(row, month, quantity, quantity);
      case "CONVERTED", "RECOVERED" -> add(row, month, quantity.negate(), BigDecimal.ZERO);
      default -> add(row, month, BigDecimal.ZERO, BigDecimal.ZERO);
    }
  }

  private void add(NamedCsvRecord row, String month, BigDecimal net, BigDecimal green) {
    String key = cities.get(row.getField("uscc")) + month;
    BigDecimal factor = DemoCodes.factor(row.getField("carrier"), YearMonth.parse(month));
    assessed.merge(key, net.multiply(factor), BigDecimal::add);
    renewable.merge(key, green, BigDecimal::add);
    if (row.getField("carrier").equals("RAW_COAL")) {
      coal.merge(key, net.multiply(factor), BigDecimal::add);
    }
  }

  private static BigDecimal sum(
      Map<String, BigDecimal> figures, String city, int year, int months) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int month = 1; month <= months; month++) {
      sum = sum.add(figures.getOrDefault(city + YearMonth.of(year, month), BigDecimal.ZERO));
    }
    return sum;
  }

  private static BigDecimal number(NamedCsvRecord row, String column) {
    return new BigDecimal(row.getField(column));
  }
}
