package cn.qianhu.ingest.http;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.sender.SenderReport;
import cn.qianhu.ingest.file.TableReader;
import cn.qianhu.ingest.file.TableRow;
import cn.qianhu.ingest.file.UnreadableFileException;
import cn.qianhu.web.Problem;
import cn.qianhu.web.ProblemException;
import cn.qianhu.web.ProblemType;
import java.io.InputStream;

/** Reads reports from CSV, by the rules for files. */
final class CsvReports {

  private static final String NAME = "body.csv";

  private CsvReports() {}

  /** Always several, even where it is one row. */
  static boolean read(
      Kind kind, InputStream body, long size, BodyReader.ReportCollector reportCollector) {
    try (TableReader table = TableReader.csv(NAME, kind, body, size)) {
      while (table.hasNext()) {
        TableRow row = table.next();
        row.remarks().forEach(remark -> reportCollector.remark(row.number(), remark));
        reportCollector.add(
            row.number(), SenderReport.of(kind, row.reported(kind), row.signature()));
      }
      table.warnings().forEach(reportCollector::remark);
    } catch (UnreadableFileException e) {
      throw new ProblemException(Problem.of(ProblemType.MALFORMED_BODY, e.reason()));
    }
    return false;
  }
}
