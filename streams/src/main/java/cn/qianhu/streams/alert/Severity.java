package cn.qianhu.streams.alert;

/** How serious an alert is, the least first. */
public enum Severity {
  WARNING,
  CRITICAL
}
