package cn.qianhu.contract.form;

import java.time.Instant;

/** Values of a monthly report. */
interface MonthlyFields extends SenderClock {

  ReportHead head();

  @Override
  default Instant reportedAt() {
    return head().reportedAt();
  }
}
