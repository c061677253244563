package cn.qianhu.streams.enterprise;

/** A report, and the standing under which it was last shown outside. */
interface Shown {

  String reportId();

  RawSource source();

  Standing shown();

  void shown(Standing now);
}
