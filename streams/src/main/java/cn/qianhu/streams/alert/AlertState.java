package cn.qianhu.streams.alert;

/** A step in the life of an alert. */
public enum AlertState {
  RAISED,
  /** Became more severe. */
  ESCALATED,
  /** Became less severe. */
  EASED,
  CLEARED;

  static AlertState between(Severity before, Severity after) {
    return after.compareTo(before) > 0 ? ESCALATED : EASED;
  }
}
