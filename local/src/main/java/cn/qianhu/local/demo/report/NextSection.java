package cn.qianhu.local.demo.report;

import java.nio.file.Path;
import java.time.YearMonth;

/**
 * The section on where everything was written, and what to try next.
 *
 * @param input folder of the reports
 * @param from monitoring start of the run
 */
record NextSection(Path input, YearMonth from) implements Section {

  @Override
  public void write(DemoResults results, ReportPage page) {
    page.heading("下一步", "What to try next");
    page.sentence("报表 / reports:");
    page.verbatim(input.toString());
    page.sentence("结果表 / tables:");
    page.verbatim(results.folder().toString());
    page.sentence("改一张报表再算一遍，比较结果表：Change a report, compute again and compare the tables:");
    page.verbatim(
        "./qianhu batch --dialect office --input "
            + input
            + " --output OTHER --from "
            + from
            + " --as-of "
            + results.asOf());
    page.verbatim("diff -r " + results.folder() + " OTHER");
    page.sentence(
        "换一个业务日期再看预警，例如 2 月刚关闭时：See the alerts of another business date, such as when February closed:");
    page.verbatim(
        "./qianhu batch --dialect office --input "
            + input
            + " --output FEBRUARY --from "
            + from
            + " --as-of 2022-03-12");
  }
}
