package cn.qianhu.ingest.folder;

import cn.qianhu.ingest.dialect.FileDialect;
import cn.qianhu.ingest.file.FileWarning;
import cn.qianhu.ingest.file.IgnorePatterns;
import cn.qianhu.ingest.file.ReportFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The folder that is taken in, with the two folders in it that hold what is finished.
 *
 * @param folder absolute
 * @param ignore files that may be left aside
 * @param dialect in which the files are read
 */
record Inbox(Path folder, IgnorePatterns ignore, FileDialect dialect) {
  /** Files that were published. */
  static final String DONE = "done";

  /** Files that cannot be read. */
  static final String FAILED = "failed";

  /** The files that lie there now; of what the adapter itself puts there nothing is said. */
  ReportFiles look() {
    ReportFiles found = ReportFiles.below(folder, Set.of(DONE, FAILED), dialect).without(ignore);
    Set<String> own = new HashSet<>(Set.of(FolderLock.NAME));
    found.unread().forEach(warning -> own.add(warning.file() + ReportFiles.RECEIPT));
    List<FileWarning> ignored = new ArrayList<>(found.ignored());
    ignored.removeIf(warning -> own.contains(warning.file()));
    return new ReportFiles(found.files(), found.unread(), ignored);
  }

  /**
   * The path of a receipt until its file is moved; on the same disk, so that moving it is atomic.
   */
  Path receiptInProgress() {
    return folder.resolve(DONE).resolve(".receipt.part");
  }
}
