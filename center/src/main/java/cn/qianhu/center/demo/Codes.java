package cn.qianhu.center.demo;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What the demonstration takes from the code tables (domain, Code tables): the counties of each
 * city, and factor and meter unit of each energy carrier. The only class here that knows where code
 * tables come from.
 */
final class Codes {

  private static final Map<String, List<String>> COUNTIES = readCounties();
  private static final Map<String, NavigableMap<YearMonth, BigDecimal>> FACTORS = readFactors();
  private static final Map<String, Long> METER_UNITS = readMeterUnits();

  private Codes() {}

  /** Counties of a city, by code. */
  static List<String> countiesOf(String city) {
    return COUNTIES.get(city);
  }

  /** Standard-coal factor of a carrier in tce per unit, in force in a period. */
  static BigDecimal factor(String carrier, YearMonth period) {
    return FACTORS.get(carrier).floorEntry(period).getValue();
  }

  /** How many units of the meter make one unit of the statement. */
  static long meterUnitsPerUnit(String carrier) {
    return METER_UNITS.get(carrier);
  }

  private static Map<String, List<String>> readCounties() {
    Map<String, List<String>> counties = new TreeMap<>();
    for (var row : DemoTables.rows("regions.csv")) {
      if (row.getField("level").equals("county")) {
        String county = row.getField("code");
        counties
            .computeIfAbsent(county.substring(0, 4) + "00", city -> new ArrayList<>())
            .add(county);
      }
    }
    return counties;
  }

  private static Map<String, NavigableMap<YearMonth, BigDecimal>> readFactors() {
    Map<String, NavigableMap<YearMonth, BigDecimal>> factors = new HashMap<>();
    for (var row : DemoTables.rows("carriers.csv")) {
      factors
          .computeIfAbsent(row.getField("code"), carrier -> new TreeMap<>())
          .put(
              YearMonth.parse(row.getField("valid_from")),
              new BigDecimal(row.getField("tce_per_unit")));
    }
    return factors;
  }

  private static Map<String, Long> readMeterUnits() {
    Map<String, Long> units = new HashMap<>();
    for (var row : DemoTables.rows("carriers.csv")) {
      units.put(row.getField("code"), Long.valueOf(row.getField("meter_units_per_unit")));
    }
    return units;
  }
}
