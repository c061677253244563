package cn.qianhu.ingest.folder;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.ingest.file.FileWarning;
import cn.qianhu.ingest.file.ReportFile;
import cn.qianhu.ingest.file.TableReader;
import cn.qianhu.ingest.file.TableRow;
import cn.qianhu.ingest.file.UnreadableFileException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads a file from its first row to its last before anything of it is sent, and writes its receipt
 * on the way: a file that breaks in the middle leaves nothing half published.
 *
 * @param receipt where receipts are written until they find their place
 */
record ReadThrough(RowJudge judge, Path receipt) {

  /**
   * Bytes of text in a row; in its event some of it stands three times, and the broker takes a
   * megabyte. A cell of a report has some dozens.
   */
  private static final int LARGEST_ROW = 300_000;

  private static final FileWarning NO_ROWS =
      new FileWarning("", "只有表头，没有数据行", "has a header only, and no rows");

  private static final FileWarning COMMANDS =
      new FileWarning(
          "",
          "命令由台账按顺序裁定，结果见 rejected.csv 和 journal.csv",
          "commands are judged by the ledger in their order: see rejected.csv and journal.csv");

  /**
   * Reads and judges.
   *
   * @param heading lines about the whole file that the receipt begins with
   * @throws UnreadableFileException when the file cannot be read to its end
   */
  Tally judge(ReportFile file, List<ReceiptLine> heading) {
    Tally tally = Tally.NONE;
    try (TableReader reader = TableReader.open(file);
        ReceiptFile lines = ReceiptFile.create(receipt)) {
      heading.forEach(lines::add);
      reader.warnings().forEach(warning -> lines.add(ReceiptLine.note(warning)));
      if (file.kind() == Kind.QUOTA) {
        lines.add(ReceiptLine.note(COMMANDS));
      }
      if (!reader.hasNext()) {
        lines.add(ReceiptLine.note(NO_ROWS));
      }
      while (reader.hasNext()) {
        TableRow row = reader.next();
        refuseTooLarge(file, row);
        ReceiptLine line = judge.judge(file.kind(), row);
        lines.add(line);
        tally = tally.plus(line.outcome());
      }
    }
    return tally;
  }

  /** The receipt of a file that cannot be read. */
  void refuse(UnreadableFileException failure) {
    try (ReceiptFile lines = ReceiptFile.create(receipt)) {
      lines.add(ReceiptLine.unreadable(failure));
    }
  }

  private static void refuseTooLarge(ReportFile file, TableRow row) {
    // A char has at most three bytes: hardly a row needs to be counted.
    int chars = row.texts().stream().mapToInt(String::length).sum();
    if (chars > LARGEST_ROW / 3 && bytes(row) > LARGEST_ROW) {
      throw new UnreadableFileException(
          file.path(),
          row.number(),
          "第 " + row.number() + " 行的内容超过 " + LARGEST_ROW + " 字节，无法发送：请检查该行",
          "row "
              + row.number()
              + " has more than "
              + LARGEST_ROW
              + " bytes of text and cannot be sent: check it",
          null);
    }
  }

  private static int bytes(TableRow row) {
    return row.texts().stream().mapToInt(t -> t.getBytes(StandardCharsets.UTF_8).length).sum();
  }
}
