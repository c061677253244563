package cn.qianhu.ingest.folder;

import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.ingest.dialect.ConversionTally.Conversion;
import cn.qianhu.ingest.file.CellRemark;
import cn.qianhu.ingest.file.FileWarning;
import cn.qianhu.ingest.file.ReportFile;
import cn.qianhu.ingest.file.UnreadableFileException;
import cn.qianhu.ingest.rival.DirectoryEntries;
import cn.qianhu.ingest.rival.Rivalry;
import cn.qianhu.ingest.rival.RowLabel;
import java.util.List;

/**
 * A line of a receipt.
 *
 * @param row number of the row as an editor shows it, behind its sheet and {@code #} where several
 *     sheets are read; empty where the line is about the whole file
 * @param reportId key of the record, as in the table of rejections
 * @param reason code; empty where nothing is wrong
 */
record ReceiptLine(
    String row,
    String reportId,
    ReceiptOutcome outcome,
    String reason,
    String column,
    String value,
    Bilingual message) {

  static final List<String> COLUMNS =
      List.of(
          "row", "report_id", "outcome", "reason", "column", "value", "message_zh", "message_en");

  static ReceiptLine accepted(long row, String reportId, Bilingual message) {
    return new ReceiptLine(
        Long.toString(row), reportId, ReceiptOutcome.ACCEPTED, "", "", "", message);
  }

  static ReceiptLine ofFinding(
      long row, String reportId, ReceiptOutcome outcome, Finding finding, Bilingual message) {
    return new ReceiptLine(
        Long.toString(row),
        reportId,
        outcome,
        finding.reason().name(),
        finding.column(),
        finding.value(),
        message);
  }

  /** This line where the reason lies in a cell, with the cell and its fault. */
  ReceiptLine about(CellRemark cell) {
    return new ReceiptLine(row, reportId, outcome, reason, cell.column(), cell.text(), cell.said());
  }

  static ReceiptLine unreadable(UnreadableFileException failure) {
    String row = failure.row() > 0 ? Long.toString(failure.row()) : "";
    String reason = ReceiptOutcome.UNREADABLE.name();
    return new ReceiptLine(
        row,
        "",
        ReceiptOutcome.UNREADABLE,
        reason,
        "",
        "",
        failure.reason().before("。整个文件未发送", "; nothing of the file was sent"));
  }

  static ReceiptLine notRead(FileWarning why) {
    String reason = ReceiptOutcome.NOT_READ.name();
    return new ReceiptLine("", "", ReceiptOutcome.NOT_READ, reason, "", "", why.text());
  }

  /**
   * This line with a warning about the row's rivals in the file.
   *
   * @param rivalry null where it has none
   */
  ReceiptLine with(Rivalry rivalry) {
    if (rivalry == null) {
      return this;
    }
    ReceiptOutcome now =
        rivalry.isLost() && outcome == ReceiptOutcome.ACCEPTED
            ? ReceiptOutcome.SUPERSEDED
            : outcome;
    return with(now, rivalry.words(RowLabel.ROW));
  }

  /**
   * This line with the entry that the row replaces.
   *
   * @param replacedEntry null where it replaces none
   */
  ReceiptLine with(DirectoryEntries.ReplacedEntry replacedEntry) {
    return replacedEntry == null ? this : with(outcome, replacedEntry.words());
  }

  /** This line with a further warning about the row. */
  ReceiptLine with(ReceiptOutcome now, Bilingual more) {
    return new ReceiptLine(
        row,
        reportId,
        now,
        reason,
        column,
        value,
        message.saysNothing() ? more : more.after(message.zh() + "；", message.en() + "; "));
  }

  static ReceiptLine note(FileWarning warning) {
    return ofFile(ReceiptOutcome.NOTE, warning.text());
  }

  /** A note about a row of a file, or about the file as a whole. */
  static ReceiptLine note(ReportFile file, FileWarning warning) {
    return note(warning).at(file.rowOf(warning.file()));
  }

  /** This line for a row as it is named in its file. */
  ReceiptLine at(String place) {
    return new ReceiptLine(place, reportId, outcome, reason, column, value, message);
  }

  /** The line about a conversion in a column, with the first example as it was written. */
  static ReceiptLine note(Conversion conversion) {
    return new ReceiptLine(
        "",
        "",
        ReceiptOutcome.NOTE,
        "",
        conversion.column(),
        conversion.before(),
        conversion.words());
  }

  static ReceiptLine ofFile(ReceiptOutcome outcome, Bilingual message) {
    return new ReceiptLine("", "", outcome, "", "", "", message);
  }

  List<String> cells() {
    return List.of(
        row, reportId, outcome.name(), reason, column, value, message.zh(), message.en());
  }
}
