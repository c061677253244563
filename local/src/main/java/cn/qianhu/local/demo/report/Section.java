package cn.qianhu.local.demo.report;

/** A section of the report on a demonstration. */
interface Section {

  /** Writes the part; nothing where the results have nothing for it. */
  void write(DemoResults results, ReportPage page);
}
