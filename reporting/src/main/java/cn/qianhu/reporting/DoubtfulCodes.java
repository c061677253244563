package cn.qianhu.reporting;

/**
 * What to do with a report whose enterprise's code has a wrong check character. Most of these are
 * typing errors; a few genuine codes break the rule and are exempted in the directory.
 */
public enum DoubtfulCodes {
  /** Refuse it like any other that is wrong. */
  REFUSE,
  /** Send it with a warning in the log: it waits until the directory exempts the code. */
  WARN
}
