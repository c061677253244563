package cn.qianhu.local.demo.report;

import java.math.BigDecimal;

/**
 * A row of {@code indicators.csv}, as written; empty where undefined.
 *
 * @param value in the unit of the measure
 * @param growth percent, of the same enterprises (同口径)
 * @param naiveGrowth percent, whoever reported
 * @param ytd in the unit of the measure
 * @param ytdGrowth percent, of the same enterprises
 * @param contribution percentage points of the province's growth, year to date
 */
record IndicatorText(
    String value,
    String growth,
    String naiveGrowth,
    String ytd,
    String ytdGrowth,
    String contribution) {

  static final IndicatorText NONE = new IndicatorText("", "", "", "", "", "");

  BigDecimal number() {
    return new BigDecimal(value);
  }
}
