package cn.qianhu.ingest.folder;

import cn.qianhu.ingest.file.FileWarning;
import cn.qianhu.ingest.file.ReportFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receipts of files that are not read, beside the files. A receipt that would not change is not
 * rewritten, and a receipt whose file is gone is deleted: it would name a file that nobody finds.
 */
final class UnreadReceipts {
  private static final Logger LOG = LoggerFactory.getLogger(UnreadReceipts.class);
  private static final String BEGINNING = ",," + ReceiptOutcome.NOT_READ + ",";

  /** Bytes in which the headings and the beginning of the first line stand. */
  private static final int LONGEST_START = 1024;

  private final Inbox inbox;

  /** Receipts without a file that are not of this kind, and are nobody's to remove. */
  private Set<String> others = new HashSet<>();

  UnreadReceipts(Inbox inbox) {
    this.inbox = inbox;
  }

  /** Writes the receipt of a file; returns a warning where it cannot be written. */
  Optional<FileWarning> write(FileWarning why) {
    Path part = inbox.receiptInProgress();
    Path place = FinishedFiles.receiptOf(inbox.folder().resolve(why.file()));
    try {
      try (ReceiptFile lines = ReceiptFile.create(part)) {
        lines.add(ReceiptLine.notRead(why));
      }
      if (FinishedFiles.readsTheSame(place, part)) {
        Files.delete(part);
      } else {
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
      }
      return Optional.empty();
    } catch (IOException | UncheckedIOException e) {
      LOG.debug("the receipt {} cannot be written", place, e);
      return Optional.of(
          new FileWarning(
              why.file(),
              "未读取，且无法在其旁写回执，请检查权限和磁盘",
              "was not read, and its receipt cannot be written beside it: check permissions and"
                  + " disk"));
    }
  }

  /**
   * Removes receipts of files that were not read and are gone.
   *
   * @param ignored what lies in the folder besides report files, receipts among it
   * @param present names of all that lies there
   */
  void removeThoseWithoutFile(List<FileWarning> ignored, Set<String> present) {
    Set<String> stay = new HashSet<>();
    for (FileWarning warning : ignored) {
      String receipt = warning.file();
      if (isWithoutFile(receipt, present) && (others.contains(receipt) || !isRemoved(receipt))) {
        stay.add(receipt);
      }
    }
    others = stay;
  }

  private static boolean isWithoutFile(String receipt, Set<String> present) {
    int end = receipt.length() - ReportFiles.RECEIPT.length();
    return receipt.endsWith(ReportFiles.RECEIPT) && !present.contains(receipt.substring(0, end));
  }

  private boolean isRemoved(String receipt) {
    Path place = inbox.folder().resolve(receipt);
    if (!Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(place, LinkOption.NOFOLLOW_LINKS)) {
      String start = new String(in.readNBytes(LONGEST_START), StandardCharsets.UTF_8);
      if (start.lines().skip(1).findFirst().filter(line -> line.startsWith(BEGINNING)).isEmpty()) {
        return false;
      }
    } catch (IOException e) {
      LOG.debug("{} cannot be read", place, e);
      return false;
    }
    try {
      Files.delete(place);
      return true;
    } catch (IOException e) {
      LOG.debug("{} cannot be removed", place, e);
      return false;
    }
  }
}
