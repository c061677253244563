package cn.qianhu.ingest.http;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.sender.SenderReport;
import cn.qianhu.ingest.file.FileWarning;
import cn.qianhu.ingest.http.Submission.Item;
import cn.qianhu.web.Problem;
import cn.qianhu.web.ProblemException;
import cn.qianhu.web.ProblemType;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the reports of a body, as many as one request may hold.
 *
 * @param mostReports that one request may hold, from 1
 */
record BodyReader(int mostReports) {

  /**
   * Characters of one report. Its record stays below Kafka's default limit of a mebibyte, in
   * whatever script it is written.
   */
  private static final int LONGEST_REPORT = 1 << 18;

  /**
   * Reads a body to its end.
   *
   * @throws ProblemException where it cannot be read, saying where; where it holds no report, or
   *     too many
   */
  Submission read(Kind kind, BodyFormat format, InputStream body, long size) {
    ReportCollector reportCollector = new ReportCollector();
    boolean single =
        switch (format) {
          case JSON -> new JsonReports(kind, body).read(reportCollector);
          case CSV -> CsvReports.read(kind, body, size, reportCollector);
        };
    if (reportCollector.reports.isEmpty()) {
      throw new ProblemException(
          ProblemType.MALFORMED_BODY,
          "正文中没有报表：请至少上报一条",
          "The body holds no report: send at least one");
    }
    return new Submission(
        single && reportCollector.taken == 1, reportCollector.reports, reportCollector.remarks);
  }

  /** Takes the reports as they are read. */
  final class ReportCollector {

    private final List<Item> reports = new ArrayList<>();
    private final List<ReportWarning> remarks = new ArrayList<>();
    private int ofBody;
    private int taken;
    private int next;

    /** Takes what is to be said of the body as a whole. */
    void remark(FileWarning remark) {
      remarks.add(ofBody++, new ReportWarning(null, null, null, remark.text()));
    }

    /** Takes what is to be said of the next report. */
    void remark(long line, FileWarning remark) {
      remarks.add(new ReportWarning(next, line, null, remark.text()));
    }

    /** Takes a report, or a run. */
    void add(long line, SenderReport report) {
      int first = report.row(0).stream().mapToInt(String::length).sum();
      for (int interval = 0; interval < report.size(); interval++) {
        requireRoom(line, first + longer(report.quantities(), interval));
        taken++;
      }
      reports.add(new Item(next, line, report));
      next++;
    }

    /** By how much an interval of a run is longer than its first. */
    private static int longer(List<String> quantities, int interval) {
      return interval == 0 ? 0 : quantities.get(interval).length() - quantities.get(0).length();
    }

    private void requireRoom(long line, int characters) {
      if (taken == mostReports) {
        throw new ProblemException(
            ProblemType.TOO_MANY_REPORTS,
            "一次最多上报 " + mostReports + " 条：请分成几次",
            "One request holds at most " + mostReports + " reports: send several requests");
      }
      if (characters > LONGEST_REPORT) {
        throw new ProblemException(
            Problem.of(
                    ProblemType.MALFORMED_BODY,
                    "第 " + line + " 行开始的报表超过 " + LONGEST_REPORT + " 个字符：请检查其内容",
                    "The report that begins on line "
                        + line
                        + " is longer than "
                        + LONGEST_REPORT
                        + " characters: check its content")
                .member("index", next)
                .member("line", line));
      }
    }
  }
}
