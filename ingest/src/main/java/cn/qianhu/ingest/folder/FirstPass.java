package cn.qianhu.ingest.folder;

import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.ingest.dialect.ConversionTally;
import cn.qianhu.ingest.file.FileWarning;
import cn.qianhu.ingest.file.ReportFile;
import cn.qianhu.ingest.file.TableReader;
import cn.qianhu.ingest.file.TableRivals;
import cn.qianhu.ingest.file.TableRow;
import cn.qianhu.ingest.file.UnreadableFileException;
import cn.qianhu.ingest.rival.DirectoryEntries;
import cn.qianhu.ingest.rival.Lookalike;
import cn.qianhu.ingest.rival.Lookalikes;
import cn.qianhu.ingest.rival.PlaceHashes;
import cn.qianhu.ingest.rival.Rivals;
import cn.qianhu.ingest.rival.RowLabel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The first pass over a file: reads all its rows before any is sent, and writes its receipt on the
 * way: a file that breaks in the middle leaves nothing half published.
 */
final class FirstPass {

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

  private final RowJudge judge;
  private final Precedence precedence;
  private final DirectoryEntries entries;
  private final Path receipt;

  /**
   * @param receipt where receipts are written until they find their place
   */
  FirstPass(RowJudge judge, Precedence precedence, Path receipt) {
    this.judge = judge;
    this.precedence = precedence;
    this.entries = new DirectoryEntries(judge.forms());
    this.receipt = receipt;
  }

  /** The path of the receipt of the file that was read last. */
  Path receipt() {
    return receipt;
  }

  /**
   * Reads and judges. Where rows contend it takes a second time, because what is to be said of a
   * row may be decided by one below it.
   *
   * @param heading lines about the whole file that the receipt begins with
   * @param toBeSent whether it will be sent, so that its entries replace those of earlier files
   * @throws UnreadableFileException when the file cannot be read to its end
   */
  RowCounts judge(ReportFile file, List<ReceiptLine> heading, boolean toBeSent) {
    Precedence.Before before = precedence.upToNow(file.kind());
    List<ReceiptLine> first = new ArrayList<>(heading);
    before.notes().forEach(note -> first.add(ReceiptLine.note(note)));
    PlaceHashes hashes = new PlaceHashes(file.kind());
    RowCounts rowCounts = write(file, first, new Pass(toBeSent, before, Rivals.NONE, hashes));
    Rivals rivals = TableRivals.of(file, judge.review(), hashes);
    boolean bounded = TableRivals.isBounded(hashes, rivals);
    if (bounded) {
      first.add(ReceiptLine.note(TableRivals.ofBounds(file.name(), hashes, rivals)));
    }
    return bounded || !rivals.inOrder().isEmpty()
        ? write(file, first, new Pass(toBeSent, before, rivals, PlaceHashes.none()))
        : rowCounts;
  }

  /** The file that was read last is published. */
  void published() {
    entries.keep();
  }

  /**
   * The parts that take notes while a file is read.
   *
   * @param hashes take note of the rows
   */
  private record Pass(
      boolean toBeSent, Precedence.Before before, Rivals rivals, PlaceHashes hashes) {}

  private RowCounts write(ReportFile file, List<ReceiptLine> heading, Pass pass) {
    RowCounts rowCounts = RowCounts.NONE;
    entries.begin();
    Lookalikes lookalikes = new Lookalikes(file.kind());
    ConversionTally tally = new ConversionTally();
    Precedence.OfFile ofFile = precedence.ofFile(file.kind(), pass.before());
    try (TableReader reader = TableReader.open(file);
        ReceiptFile lines = ReceiptFile.create(receipt)) {
      heading.forEach(lines::add);
      reader.warnings().forEach(warning -> lines.add(ReceiptLine.note(file, warning)));
      if (file.kind() == QuotaForm.KIND) {
        lines.add(ReceiptLine.note(COMMANDS));
      }
      if (!reader.hasNext()) {
        lines.add(ReceiptLine.note(NO_ROWS));
      }
      for (int ordinal = 0; reader.hasNext(); ordinal++) {
        TableRow row = reader.next();
        refuseTooLarge(file, row);
        tally.add(row.readings());
        List<String> sent = row.reported(file.kind());
        pass.hashes().see(sent);
        RowJudge.RowVerdict verdict = judge.judge(file.kind(), row);
        ReceiptLine line = verdict.line().with(pass.rivals().of(ordinal));
        for (Lookalike found : lookalikes.see(row.place(), sent)) {
          line = line.with(line.outcome(), found.words(RowLabel.ROW));
        }
        if (pass.toBeSent()) {
          line = line.with(entries.see(file.kind(), row.file(), row.number(), sent));
        }
        if (line.outcome() != ReceiptOutcome.REJECTED) {
          line = ofFile.judge(line, row.place(), verdict.contender());
        }
        lines.add(row.sheet() == 0 ? line : line.at(file.rowOf(row.origin())));
        rowCounts = rowCounts.plus(line.outcome());
      }
      reader.closingNotes().forEach(note -> lines.add(ReceiptLine.note(file, note)));
      tally.conversions().forEach(conversion -> lines.add(ReceiptLine.note(conversion)));
    }
    return rowCounts;
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
