package cn.qianhu.contract.code;

import java.math.BigDecimal;
import java.util.Map;

/**
 * An energy carrier (能源品种).
 *
 * @param group COAL, COKE, GAS, OIL, HEAT or ELECTRICITY
 * @param unit unit of the statement
 * @param meterUnit unit of a meter reading
 * @param meterUnitsPerUnit how many meter units make one unit
 */
public record Carrier(
    String code,
    String nameZh,
    String group,
    String unit,
    String meterUnit,
    BigDecimal meterUnitsPerUnit) {

  /** Code of electricity, the only carrier that can be renewable. */
  public static final String ELECTRICITY = "ELECTRICITY";

  /** Group whose consumption counts as coal. */
  public static final String COAL_GROUP = "COAL";

  /**
   * What units are called in a Chinese sentence; one of a site's own is called as it is written.
   */
  private static final Map<String, String> UNITS_ZH =
      Map.of(
          "t", "吨",
          "kg", "千克",
          "1e4 m3", "万立方米",
          "m3", "立方米",
          "1e4 kWh", "万千瓦时",
          "kWh", "千瓦时",
          "GJ", "吉焦");

  public String unitZh() {
    return UNITS_ZH.getOrDefault(unit, unit);
  }

  public String meterUnitZh() {
    return UNITS_ZH.getOrDefault(meterUnit, meterUnit);
  }
}
