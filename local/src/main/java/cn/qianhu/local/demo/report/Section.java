package cn.qianhu.local.demo.report;

/** One part of what a demonstration shows. */
interface Section {

  /** Writes the part; nothing where the results have nothing for it. */
  void write(DemoResults results, ReportPage page);
}
