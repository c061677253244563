package cn.qianhu.ingest.folder;

import cn.qianhu.ingest.file.FileProgress;
import cn.qianhu.ingest.file.FileWarning;
import cn.qianhu.ingest.file.UnreadableFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Hears what an adapter does, file by file, on the thread of the adapter. */
public interface FolderNews extends FileProgress {

  /** All rows of a file stand on their topic, and the file is filed at a place. */
  void published(String file, Tally tally, Path place);

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
