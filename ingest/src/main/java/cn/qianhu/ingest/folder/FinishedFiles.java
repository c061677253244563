package cn.qianhu.ingest.folder;

import cn.qianhu.contract.code.Months;
import cn.qianhu.ingest.file.ReportFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/**
 * Moves a finished file and its receipt to their final folder. Nothing that lies there is ever
 * written over: where the name is taken, the time of the delivery is put into it.
 *
 * @param inbox the folder that is taken in
 */
record FinishedFiles(Path inbox) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(Months.ZONE);

  /**
   * Moves the receipt first and then the file: after a crash between the two the file is still
   * there, comes to the same receipt, and goes to the same place.
   *
   * @param cabinet name of the folder in the inbox
   * @return where the file is now
   */
  Path file(ArrivedFile arrivedFile, Path receipt, String cabinet) {
    Path wanted = inbox.resolve(cabinet).resolve(arrivedFile.file().name());
    try {
      OwnFolder.of(wanted.getParent());
      Path place = free(wanted, arrivedFile.stamp().modified(), receipt);
      Files.move(receipt, receiptOf(place), StandardCopyOption.ATOMIC_MOVE);
      Files.move(arrivedFile.file().path(), place, StandardCopyOption.ATOMIC_MOVE);
      return place;
    } catch (IOException e) {
      throw new UncheckedIOException(
          arrivedFile.file().name()
              + "：无法移入 "
              + wanted.getParent()
              + "，请检查权限和磁盘 / cannot be moved there; check permissions and disk",
          e);
    }
  }

  private static Path free(Path wanted, Instant delivered, Path receipt) throws IOException {
    Path place = wanted;
    for (int n = 1; isTaken(place, receipt); n++) {
      String more = "." + TIME.format(delivered) + (n == 1 ? "" : "-" + n);
      place = wanted.resolveSibling(withSuffix(wanted.getFileName().toString(), more));
    }
    return place;
  }

  /** A receipt without its file is of this very delivery where it reads the same. */
  private static boolean isTaken(Path place, Path receipt) throws IOException {
    Path other = receiptOf(place);
    return Files.exists(place, LinkOption.NOFOLLOW_LINKS)
        || (Files.exists(other, LinkOption.NOFOLLOW_LINKS) && !readsTheSame(other, receipt));
  }

  /** A pipe of that name would be read for ever. */
  static boolean readsTheSame(Path other, Path receipt) throws IOException {
    return Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS)
        && Files.mismatch(other, receipt) < 0;
  }

  private static String withSuffix(String name, String more) {
    int dot = name.lastIndexOf('.');
    return name.substring(0, dot) + more + name.substring(dot);
  }

  /** The path of a file's receipt. */
  static Path receiptOf(Path place) {
    return place.resolveSibling(place.getFileName() + ReportFiles.RECEIPT);
  }
}
