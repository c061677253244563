package cn.qianhu.domain.alert;

import cn.qianhu.contract.alert.SiteNumber;

/**
 * A row of the table of thresholds that is about no single rule.
 *
 * @param region that it is for; {@link Place#EVERYWHERE} where it is for all
 * @param validFrom index of the first month that it is in force for; {@link Integer#MIN_VALUE}
 *     where it always was
 * @param source document that it rests on
 */
public record SiteNumberRow(
    SiteNumber number, String region, int validFrom, String value, String source) {

  /** The row without its source, to compare what it sets. */
  SiteNumberRow withoutSource() {
    return new SiteNumberRow(number, region, validFrom, value, "");
  }
}
