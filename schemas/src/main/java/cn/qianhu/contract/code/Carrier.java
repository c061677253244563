package cn.qianhu.contract.code;

import cn.qianhu.contract.text.Bilingual;
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

  /** Units in words; a unit that a site adds is called as it is written. */
  private static final Map<String, Bilingual> UNITS =
      Map.of(
          "t", Bilingual.of("吨", "t"),
          "kg", Bilingual.of("千克", "kg"),
          "1e4 m3", Bilingual.of("万立方米", "10,000 m3"),
          "m3", Bilingual.of("立方米", "m3"),
          "1e4 kWh", Bilingual.of("万千瓦时", "10,000 kWh"),
          "kWh", Bilingual.of("千瓦时", "kWh"),
          "GJ", Bilingual.of("吉焦", "GJ"));

  public Bilingual unitWords() {
    return words(unit);
  }

  public Bilingual meterUnitWords() {
    return words(meterUnit);
  }

  private static Bilingual words(String unit) {
    return UNITS.getOrDefault(unit, Bilingual.same(unit));
  }
}
