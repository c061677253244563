package cn.qianhu.contract.form;

import java.time.Instant;

/** Values of a monthly report. */
public interface MonthlyFields extends SenderClock {

  ReportHead head();

  /** What the report is about besides the month: the enterprise, if not one of its projects. */
  default String subject() {
    return head().uscc();
  }

  /** Of a report that there is one of for each energy carrier; null of all others. */
  default String carrier() {
    return null;
  }

  @Override
  default Instant reportedAt() {
    return head().reportedAt();
  }
}
