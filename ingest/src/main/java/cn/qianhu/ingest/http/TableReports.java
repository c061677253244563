package cn.qianhu.ingest.http;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.sender.SenderReport;
import cn.qianhu.ingest.file.ReportFile;
import cn.qianhu.ingest.file.TableReader;
import cn.qianhu.ingest.file.TableRow;
import cn.qianhu.ingest.file.UnreadableFileException;
import cn.qianhu.ingest.http.BodyFormat.BodyType;
import cn.qianhu.web.Problem;
import cn.qianhu.web.ProblemException;
import cn.qianhu.web.ProblemType;
import java.nio.file.Path;

/** Reads reports from CSV and from workbooks, by the rules for files. */
final class TableReports {

  private TableReports() {}

  /** Reads a table of several reports, even where it has one row. */
  static boolean read(
      Kind kind, BodyFormat format, byte[] body, BodyReader.ReportCollector reportCollector) {
    ReportFile file = file(kind, format, body.length);
    try (TableReader table = TableReader.of(file, body, format.charset())) {
      while (table.hasNext()) {
        TableRow row = table.next();
        row.notes().forEach(note -> reportCollector.remark(file, note));
        reportCollector.add(file, row, SenderReport.of(kind, row.reported(kind), row.signature()));
      }
      table.warnings().forEach(note -> reportCollector.remarkOfBody(file, note));
      table.closingNotes().forEach(note -> reportCollector.remarkOfBody(file, note));
    } catch (UnreadableFileException e) {
      Problem problem = Problem.of(ProblemType.MALFORMED_BODY, e.reason());
      throw new ProblemException(e.row() > 0 ? problem.member("line", e.row()) : problem);
    }
    return false;
  }

  private static ReportFile file(Kind kind, BodyFormat format, long size) {
    boolean isWorkbook = format.type() == BodyType.WORKBOOK;
    String name = isWorkbook ? "body.xlsx" : "body.csv";
    return new ReportFile(
        Path.of(name),
        name,
        kind,
        isWorkbook ? ReportFile.FileFormat.XLSX : ReportFile.FileFormat.CSV,
        size,
        format.dialect());
  }
}
