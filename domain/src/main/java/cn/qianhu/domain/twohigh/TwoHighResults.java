package cn.qianhu.domain.twohigh;

/** Receives the rows of two-high energy. */
public interface TwoHighResults {

  void twoHigh(TwoHighRow row);

  /**
   * There is no such row, or no more.
   *
   * @param month index of the month
   */
  void noTwoHigh(String region, String industry, int month);
}
