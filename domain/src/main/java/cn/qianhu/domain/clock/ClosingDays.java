package cn.qianhu.domain.clock;

/** On which day of the following month a period closes (domain, Coverage). */
@FunctionalInterface
public interface ClosingDays {

  /**
   * The day of the month.
   *
   * @param period the month that closes, by index
   */
  int of(int period);
}
