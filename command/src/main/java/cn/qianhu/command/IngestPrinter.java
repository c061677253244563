package cn.qianhu.command;

import cn.qianhu.contract.code.Months;
import cn.qianhu.ingest.file.FileWarning;
import cn.qianhu.ingest.file.ReportFile;
import cn.qianhu.ingest.file.UnreadableFileException;
import cn.qianhu.ingest.folder.FolderListener;
import cn.qianhu.ingest.folder.RowCounts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Prints what became of the files of a folder, a line for each. */
final class IngestPrinter implements FolderListener {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Months.ZONE);

  private final Path folder;
  private final TerminalProgress progress;
  private long totalBytes;

  /**
   * @param folder the real folder, which places are named relative to
   */
  IngestPrinter(Path folder, TerminalProgress progress) {
    this.folder = folder;
    this.progress = progress;
  }

  @Override
  public void starting(int files, long bytes) {
    totalBytes = bytes;
    progress.step("接收 " + files + " 个文件", "taking in " + files + " files");
  }

  @Override
  public void read(ReportFile file, long bytesRead, long rows) {
    progress.at(bytesRead, totalBytes);
  }

  @Override
  public void published(String file, RowCounts rowCounts, Path place) {
    say(
        "[ok] %s：%,d 行已发送%s / %,d rows sent%s -> %s",
        file,
        rowCounts.rows(),
        faultsZh(rowCounts),
        rowCounts.rows(),
        faultsEn(rowCounts),
        displayed(place));
  }

  private static String faultsZh(RowCounts rowCounts) {
    return (rowCounts.rejected() > 0 ? String.format("，%,d 行有误", rowCounts.rejected()) : "")
        + (rowCounts.parked() > 0 ? String.format("，%,d 行待名录", rowCounts.parked()) : "")
        + (rowCounts.superseded() > 0 ? String.format("，%,d 行被取代", rowCounts.superseded()) : "")
        + (isWorthALook(rowCounts) ? "，见回执" : "");
  }

  private static String faultsEn(RowCounts rowCounts) {
    return (rowCounts.rejected() > 0
            ? String.format(", %,d of them faulty", rowCounts.rejected())
            : "")
        + (rowCounts.parked() > 0
            ? String.format(", %,d waiting for the directory", rowCounts.parked())
            : "")
        + (rowCounts.superseded() > 0
            ? String.format(", %,d superseded at once", rowCounts.superseded())
            : "")
        + (isWorthALook(rowCounts) ? ": see the receipt" : "");
  }

  private static boolean isWorthALook(RowCounts rowCounts) {
    return rowCounts.rejected() + rowCounts.parked() + rowCounts.superseded() > 0;
  }

  @Override
  public void receivedBefore(String file, String earlier, Instant at, Path place) {
    String time = TIME.format(at);
    say(
        "[ok] %s：内容已于 %s 随 %s 接收，未再次发送 / received already on %s with %s, nothing sent again -> %s",
        file, time, earlier, time, earlier, displayed(place));
  }

  @Override
  public void unreadable(String file, UnreadableFileException failure, Path place) {
    say(
        "[!!] %s：%s，整个文件未发送 / %s; nothing of it was sent -> %s",
        file, failure.reason().zh(), failure.reason().en(), displayed(place));
  }

  @Override
  public void left(FileWarning why) {
    say("[..] %s", why);
  }

  @Override
  public void ignored(FileWarning why) {
    say("[--] %s", why);
  }

  @Override
  public void unread(FileWarning why) {
    say("[!!] %s (+ .receipt.csv)", why);
  }

  @Override
  public void looked() {}

  @Override
  public void trouble(RuntimeException failure, Duration pause) {
    FailureText.describe(failure).forEach(line -> say("[!!] %s", line));
    say(
        "     %d 秒后重试，已发送的不会丢失也不会重复 / tried again in %d s; nothing is lost or repeated",
        pause.toSeconds(), pause.toSeconds());
  }

  private String displayed(Path place) {
    return folder.relativize(place) + " (+ .receipt.csv)";
  }

  private void say(String format, Object... facts) {
    progress.close();
    System.out.printf(format + "%n", facts);
  }
}
