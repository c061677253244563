package cn.qianhu.trial.bench;

/** In which order readings come in. */
public enum ArrivalOrder {
  /** As meters report live: an interval of all meters, then the next. */
  INTERVAL,
  /** As files deliver them: the whole day of a meter, then that of the next meter. */
  DAY
}
