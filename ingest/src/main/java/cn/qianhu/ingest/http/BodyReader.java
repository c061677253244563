package cn.qianhu.ingest.http;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.sender.SenderReport;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.ingest.dialect.CellReading;
import cn.qianhu.ingest.dialect.ConversionTally;
import cn.qianhu.ingest.file.FileWarning;
import cn.qianhu.ingest.file.ReportFile;
import cn.qianhu.ingest.file.TableRow;
import cn.qianhu.ingest.http.Submission.Item;
import cn.qianhu.web.Problem;
import cn.qianhu.web.ProblemException;
import cn.qianhu.web.ProblemType;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the reports of a body, as many as one request may hold.
 *
 * @param mostReports that one request may hold, from 1
 * @param mostCharacters that the rows of one workbook may hold: a few bytes of it may say millions
 */
record BodyReader(int mostReports, int mostCharacters) {

  /**
   * Characters of one report. Its record stays below Kafka's default limit of a mebibyte, in
   * whatever script it is written.
   */
  private static final int LONGEST_REPORT = 1 << 18;

  /** Rows that are odd in a way that lets them count: more than this many say nothing new. */
  private static final int SPELLED_OUT = 200;

  /**
   * Reads a body to its end.
   *
   * @throws ProblemException where it cannot be read, saying where; where it holds no report, or
   *     too many
   */
  Submission read(Kind kind, BodyFormat format, byte[] body) {
    ReportCollector reportCollector = new ReportCollector();
    boolean single =
        switch (format.type()) {
          case JSON -> new JsonReports(kind, new ByteArrayInputStream(body)).read(reportCollector);
          case CSV, WORKBOOK -> TableReports.read(kind, format, body, reportCollector);
        };
    if (reportCollector.reports.isEmpty()) {
      throw new ProblemException(
          ProblemType.MALFORMED_BODY,
          "正文中没有报表：请至少上报一条",
          "The body holds no report: send at least one");
    }
    reportCollector.countUnsaid();
    return new Submission(
        single && reportCollector.taken == 1,
        reportCollector.reports,
        reportCollector.remarks,
        reportCollector.tally.conversions(),
        reportCollector.characters);
  }

  /** Collects the reports as they are read. */
  final class ReportCollector {

    private final List<Item> reports = new ArrayList<>();
    private final List<ReportWarning> remarks = new ArrayList<>();
    private final ConversionTally tally = new ConversionTally();
    private int characters;
    private int ofBody;
    private int ofRows;
    private int taken;
    private int next;

    /** Adds a remark on the body, or on a row of it that is no report. */
    void remarkOfBody(ReportFile file, FileWarning remark) {
      RowPlace place = RowPlace.of(file, remark.file());
      remarks.add(
          ofBody++, new ReportWarning(null, place.row(), place.sheet(), null, remark.text()));
    }

    /** Adds a remark on the next report. */
    void remark(ReportFile file, FileWarning remark) {
      ofRows++;
      if (ofRows > SPELLED_OUT) {
        return;
      }
      RowPlace place = RowPlace.of(file, remark.file());
      remarks.add(new ReportWarning(next, place.row(), place.sheet(), null, remark.text()));
    }

    /** Adds the number of remarks on rows that are not spelled out. */
    private void countUnsaid() {
      int more = ofRows - SPELLED_OUT;
      if (more > 0) {
        Bilingual said =
            Bilingual.of(
                "另有 " + more + " 处行或单元格有类似的问题", more + " more rows or cells are of this kind");
        remarks.add(new ReportWarning(null, null, null, null, said));
      }
    }

    /** Adds a report of a table. */
    void add(ReportFile file, TableRow row, SenderReport report) {
      requireRoom(row.number(), report);
      if (file.format() == ReportFile.FileFormat.XLSX) {
        requireRoomTogether(row, report);
      }
      tally.add(row.readings());
      RowPlace place = RowPlace.of(file, row.origin());
      reports.add(new Item(next++, row.number(), report, row, place));
    }

    /** Adds a report or a run. */
    void add(long line, SenderReport report) {
      requireRoom(line, report);
      reports.add(new Item(next++, line, report));
    }

    private void requireRoom(long line, SenderReport report) {
      int first = report.row(0).stream().mapToInt(String::length).sum();
      for (int interval = 0; interval < report.size(); interval++) {
        requireRoom(line, first + longer(report.quantities(), interval));
        taken++;
      }
    }

    /** The number of characters by which an interval of a run is longer than its first. */
    private static int longer(List<String> quantities, int interval) {
      return interval == 0 ? 0 : quantities.get(interval).length() - quantities.get(0).length();
    }

    private void requireRoomTogether(TableRow row, SenderReport report) {
      long more = report.row(0).stream().mapToInt(String::length).sum();
      for (CellReading reading : row.readings()) {
        more += reading.written().length();
      }
      if (more > mostCharacters - characters) {
        throw new ProblemException(
            Problem.of(
                    ProblemType.BODY_TOO_LARGE,
                    "工作簿各行共超过 " + mostCharacters + " 个字符（至第 " + row.number() + " 行）：请分成几次上报",
                    "The rows of the workbook hold more than "
                        + mostCharacters
                        + " characters (up to row "
                        + row.number()
                        + "): send several requests")
                .member("line", row.number()));
      }
      characters += (int) more;
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
