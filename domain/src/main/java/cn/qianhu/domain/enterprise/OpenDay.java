package cn.qianhu.domain.enterprise;

import cn.qianhu.domain.meter.MeterDay;
import cn.qianhu.domain.meter.MeterTotals;
import java.util.Map;

/**
 * A meter's day that readings came in for since the last settlement, and how it stood then.
 *
 * @param totalsBefore what it counted
 * @param refusalsBefore its refusals that are published
 */
record OpenDay(MeterDay day, MeterTotals totalsBefore, Map<String, Refusal> refusalsBefore) {

  /**
   * Opens a day, before anything comes in.
   *
   * @param shown the standing under which the day's refusals are published
   */
  static OpenDay of(MeterDay day, AdmissionStatus shown) {
    return new OpenDay(day, day.totals(), MeterRefusals.of(day, shown));
  }
}
