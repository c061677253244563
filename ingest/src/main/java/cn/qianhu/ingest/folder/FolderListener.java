package cn.qianhu.ingest.folder;

import cn.qianhu.ingest.file.FileWarning;
import cn.qianhu.ingest.file.ReportFile;
import cn.qianhu.ingest.file.UnreadableFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Hears what an adapter does, file by file, on the thread of the adapter. */
public interface FolderListener {

  /** The adapter begins to take in so many files, of so many bytes together. */
  default void starting(int files, long totalBytes) {}

  /**
   * Some more has been read: called once for every thousand rows, and at the end of each
   * transaction.
   *
   * @param bytesRead of all files; a workbook counts when it has been read whole
   * @param rows of this file that were sent so far
   */
  default void read(ReportFile file, long bytesRead, long rows) {}

  /** All rows of a file are on their topic, and the file has been moved to its place. */
  void published(String file, RowCounts rowCounts, Path place);

  /** A file brought what an earlier one had brought; nothing was sent, and it is filed. */
  void receivedBefore(String file, String earlier, Instant at, Path place);

  /** A file cannot be read; nothing of it was sent, and it is filed. */
  void unreadable(String file, UnreadableFileException failure, Path place);

  /** A file stays where it is and is looked at again; said once for each state of the file. */
  void left(FileWarning why);

  /** A file or folder that clearly is no report file, or that may be left aside. */
  void ignored(FileWarning why);

  /** A file that may be meant as a report and is not read; it stays, with a receipt beside it. */
  default void unread(FileWarning why) {
    ignored(why);
  }

  /** The folder was looked through, and what was whole has been taken in. */
  void looked();

  /** Sending failed; it goes on after a pause where the last whole transaction ended. */
  void trouble(RuntimeException failure, Duration pause);
}
