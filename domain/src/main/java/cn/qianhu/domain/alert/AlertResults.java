package cn.qianhu.domain.alert;

import cn.qianhu.contract.alert.AlertState;
import java.time.LocalDate;

/** Receives the changes of alerts. */
public interface AlertResults {

  /** A step in the life of an alert: one for the log. */
  void happened(AlertState state, LocalDate businessDate, Judgement judgement);

  /** An alert stands open as it is now. */
  void stands(OpenAlert alert);

  /** An alert is no longer open. */
  void fell(String alertId);
}
