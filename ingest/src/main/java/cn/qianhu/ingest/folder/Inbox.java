package cn.qianhu.ingest.folder;

import cn.qianhu.ingest.file.FileWarning;
import cn.qianhu.ingest.file.ReportFile;
import cn.qianhu.ingest.file.ReportFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The folder that is taken in, with the two folders in it that hold what is finished.
 *
 * @param folder absolute
 */
record Inbox(Path folder) {
  /** Files that were published. */
  static final String DONE = "done";

  /** Files that cannot be read. */
  static final String FAILED = "failed";

  /** The files that lie there now; receipts that somebody copied back are left aside. */
  ReportFiles look() {
    ReportFiles found = ReportFiles.below(folder, Set.of(DONE, FAILED));
    List<ReportFile> files = new ArrayList<>();
    List<FileWarning> ignored = new ArrayList<>(found.ignored());
    ignored.removeIf(warning -> warning.file().equals(FolderLock.NAME));
    for (ReportFile file : found.files()) {
      if (file.name().endsWith(Filing.RECEIPT)) {
        ignored.add(new FileWarning(file.name(), "是回执，未读取", "is a receipt, not read"));
      } else {
        files.add(file);
      }
    }
    return new ReportFiles(files, ignored);
  }

  /**
   * Where a receipt is written until its file is filed; on the same disk, so that moving is atomic.
   */
  Path receiptInProgress() {
    return folder.resolve(DONE).resolve(".receipt.part");
  }
}
