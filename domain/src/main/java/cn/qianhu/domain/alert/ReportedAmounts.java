package cn.qianhu.domain.alert;

import cn.qianhu.contract.log.ReportRef;

/** A report that counts for a month, as rules look at it. */
public interface ReportedAmounts {

  /** An amount by its column, in the smallest unit of the column. */
  long amount(String column);

  ReportRef source();
}
