package cn.qianhu.desk.metric;

/** Meters that are reckoned together, when they are asked for. */
interface Refreshed {

  /** Reckons them. */
  void refresh();
}
