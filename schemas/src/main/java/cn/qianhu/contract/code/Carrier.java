package cn.qianhu.contract.code;

import java.math.BigDecimal;

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
}
