package cn.qianhu.domain.clock;

/** The days of the following month on which periods close (domain, Coverage). */
@FunctionalInterface
public interface ClosingDays {

  /**
   * The day of the month.
   *
   * @param period the month that closes, by index
   */
  int of(int period);
}
