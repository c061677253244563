package cn.qianhu.audit.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of readings none of which is 0, below the one before, or above it by a share or more.
 *
 * @param from place of the first of them, from 0
 */
record SlowRise(int from, int count, int rises, BigDecimal first, BigDecimal last) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The longest rise with so many readings and steps; of equal ones the first. */
  static Optional<SlowRise> longest(
      List<BigDecimal> readings, BigDecimal stepPct, int fewestReadings, int fewestRises) {
    Optional<SlowRise> longest = Optional.empty();
    int from = 0;
    while (from < readings.size()) {
      SlowRise rise = from(from, readings, stepPct);
      boolean seen = rise.count >= fewestReadings && rise.rises >= fewestRises;
      if (seen && longest.filter(known -> known.count >= rise.count).isEmpty()) {
        longest = Optional.of(rise);
      }
      from += Math.max(1, rise.count);
    }
    return longest;
  }

  /** The longest slow rise from a reading on; of no readings where that one is 0. */
  private static SlowRise from(int from, List<BigDecimal> readings, BigDecimal stepPct) {
    BigDecimal first = readings.get(from);
    BigDecimal last = first;
    int end = first.signum() > 0 ? from + 1 : from;
    int rises = 0;
    while (end > from && end < readings.size() && isStep(last, readings.get(end), stepPct)) {
      rises += readings.get(end).compareTo(last) > 0 ? 1 : 0;
      last = readings.get(end);
      end++;
    }
    return new SlowRise(from, end - from, rises, first, last);
  }

  private static boolean isStep(BigDecimal one, BigDecimal next, BigDecimal stepPct) {
    BigDecimal step = next.subtract(one);
    return next.signum() > 0
        && step.signum() >= 0
        && step.multiply(HUNDRED).compareTo(stepPct.multiply(one)) < 0;
  }
}
