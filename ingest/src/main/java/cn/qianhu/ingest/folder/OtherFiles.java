package cn.qianhu.ingest.folder;

import cn.qianhu.ingest.file.FileStamp;
import cn.qianhu.ingest.file.FileWarning;
import cn.qianhu.ingest.file.ReportFiles;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files of a folder that are not taken in. Each is reported once, and those that may be meant
 * as reports stay where they are, with a receipt beside them.
 */
final class OtherFiles {
  private final Inbox inbox;
  private final UnreadReceipts receipts;
  private final FolderListener news;
  private final WarnedFiles warnedFiles = new WarnedFiles();
  private Map<String, Optional<FileStamp>> before = Map.of();
  private List<FileWarning> unread = List.of();

  OtherFiles(Inbox inbox, FolderListener news) {
    this.inbox = inbox;
    this.receipts = new UnreadReceipts(inbox);
    this.news = news;
  }

  /**
   * Notes what a look found. A file that is there for a moment only, or is being written under a
   * name that says so, is not reported before it has stayed the same for two looks.
   *
   * @param atOnce whether to speak of all, because there may be no further look
   */
  void note(ReportFiles found, boolean atOnce) {
    Set<String> present = new HashSet<>();
    found.files().forEach(file -> present.add(file.name()));
    Map<String, Optional<FileStamp>> stamps = new HashMap<>();
    found.ignored().forEach(warning -> stamps.put(warning.file(), stamp(warning)));
    found.unread().forEach(warning -> stamps.put(warning.file(), stamp(warning)));
    present.addAll(stamps.keySet());
    warnedFiles.keepOnly(present);
    receipts.removeThoseWithoutFile(found.ignored(), present);
    for (FileWarning warning : found.ignored()) {
      if (isDue(warning, stamps, atOnce)) {
        news.ignored(warning);
      }
    }
    for (FileWarning warning : found.unread()) {
      if (isDue(warning, stamps, atOnce)) {
        receipts.write(warning).ifPresent(news::left);
        news.unread(warning);
      }
    }
    before = stamps;
    unread = found.unread();
  }

  private boolean isDue(FileWarning warning, Map<String, Optional<FileStamp>> now, boolean atOnce) {
    boolean same = now.get(warning.file()).equals(before.get(warning.file()));
    return (atOnce || same) && warnedFiles.isNew(warning);
  }

  private Optional<FileStamp> stamp(FileWarning warning) {
    return FileStamp.of(inbox.folder().resolve(warning.file()));
  }

  /** The number of files that may be meant as reports and were not read, by the last look. */
  int unread() {
    return unread.size();
  }
}
