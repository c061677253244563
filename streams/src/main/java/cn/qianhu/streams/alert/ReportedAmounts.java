package cn.qianhu.streams.alert;

/** A report that counts for a month, as rules look at it. */
public interface ReportedAmounts {

  /** An amount by its column, in the smallest unit of the column. */
  long amount(String column);

  Coordinates source();
}
