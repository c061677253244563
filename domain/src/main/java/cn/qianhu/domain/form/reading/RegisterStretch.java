package cn.qianhu.domain.form.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The readings of one meter as they follow each other, and the longest stretch of them in which
 * none is 0, none is below the one before, and none is above it by much.
 */
final class RegisterStretch {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The least number of readings in a stretch that looks like a register's. */
  private final int fewestReadings;

  private final int fewestRises;
  private final BigDecimal stepPct;

  /**
   * A bound of {@link #stepPct} in whole percent: a step that exceeds it is too wide in any case.
   */
  private final long widestPct;

  private long first;
  private long last;
  private int readings;
  private int rises;

  private Span longest;

  /**
   * A stretch that looks like a register's.
   *
   * @param first reading of it, in 0.0001 of the meter's unit
   */
  record Span(int readings, int rises, long first, long last) {}

  RegisterStretch(int fewestReadings, int fewestRises, BigDecimal stepPct) {
    this.fewestReadings = fewestReadings;
    this.fewestRises = fewestRises;
    this.stepPct = stepPct;
    this.widestPct = stepPct.setScale(0, RoundingMode.CEILING).longValue();
  }

  /** Adds the next reading, which is not negative. */
  void take(long quantity) {
    if (quantity == 0) {
      readings = 0;
      return;
    }
    if (readings > 0 && isStep(quantity)) {
      readings++;
      rises += quantity > last ? 1 : 0;
    } else {
      readings = 1;
      rises = 0;
      first = quantity;
    }
    last = quantity;
    if (readings >= fewestReadings && rises >= fewestRises && isLongest()) {
      longest = new Span(readings, rises, first, last);
    }
  }

  private boolean isLongest() {
    return longest == null || readings > longest.readings;
  }

  /** A reading is below 10^16, so that a hundred times of it is far from what a long can hold. */
  private boolean isStep(long quantity) {
    long step = quantity - last;
    return step >= 0
        && step * 100 < widestPct * last
        && BigDecimal.valueOf(step)
                .multiply(HUNDRED)
                .compareTo(stepPct.multiply(BigDecimal.valueOf(last)))
            < 0;
  }

  /** The longest that looks like a register's, the first of those; null where none does. */
  Span longest() {
    return longest;
  }
}
