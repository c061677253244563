package cn.qianhu.trial.bench;

/** Orders in which readings come in. */
public enum ArrivalOrder {
  /** As meters report live: an interval of all meters, then the next. */
  INTERVAL,
  /** As files deliver them: the whole day of a meter, then that of the next meter. */
  DAY
}
