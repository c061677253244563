package cn.qianhu.domain.twohigh;

/** Receives the rows of two-high energy. */
public interface TwoHighResults {

  void twoHigh(TwoHighRow row);

  /**
   * Withdraws the row, which does not exist, or no longer.
   *
   * @param month index of the month
   */
  void noTwoHigh(String region, String industry, int month);
}
