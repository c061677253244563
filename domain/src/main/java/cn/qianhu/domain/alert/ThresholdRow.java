package cn.qianhu.domain.alert;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.Threshold;
import java.math.BigDecimal;

/**
 * A row of the table of thresholds.
 *
 * @param region that it is for; {@link Place#EVERYWHERE} where it is for all
 * @param validFrom index of the first month that it is in force for; {@link Integer#MIN_VALUE}
 *     where it always was
 * @param source document that it rests on
 */
public record ThresholdRow(
    AlertRule rule,
    Threshold threshold,
    String region,
    int validFrom,
    BigDecimal value,
    String source) {

  /** The row without its source, to compare what it sets. */
  ThresholdRow withoutSource() {
    return new ThresholdRow(rule, threshold, region, validFrom, value.stripTrailingZeros(), "");
  }
}
