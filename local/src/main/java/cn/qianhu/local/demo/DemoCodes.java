package cn.qianhu.local.demo;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Regions;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * The codes that the demonstration needs (domain, Code tables): the counties of each city, and
 * factor and meter unit of each energy carrier. The only class of the demonstration's files that
 * knows where code tables come from.
 */
final class DemoCodes {

  private static final CodeTables TABLES = CodeTables.standard();

  private DemoCodes() {}

  /** Counties of a city, in the order of the table. */
  static List<String> countiesOf(String city) {
    return TABLES.regions().counties().stream()
        .filter(county -> Regions.cityOf(county).equals(city))
        .toList();
  }

  /** Standard-coal factor of a carrier in tce per unit, in force in a period. */
  static BigDecimal factor(String carrier, YearMonth period) {
    return TABLES.carriers().factor(carrier, period);
  }

  /** Whether a carrier is coal, as the cut of coal counts it: no coke. */
  static boolean isCoal(String carrier) {
    return TABLES.carriers().get(carrier).group().equals("COAL");
  }

  /** The number of meter units in one unit of the statement. */
  static long meterUnitsPerUnit(String carrier) {
    return TABLES.carriers().get(carrier).meterUnitsPerUnit().longValueExact();
  }
}
