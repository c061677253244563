package cn.qianhu.desk.metric;

/** Meters that are computed together when they are read. */
interface MeterSnapshot {

  /** Computes their values. */
  void refresh();
}
