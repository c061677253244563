package cn.qianhu.ingest.folder;

import cn.qianhu.ingest.file.FileWarning;
import cn.qianhu.ingest.file.ReportFiles;
import cn.qianhu.ingest.file.Stamp;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files of a folder that are not taken in. What each is is said once, and those that may be
 * meant as reports stay where they are, with a receipt beside them.
 */
final class OtherFiles {
  private final Inbox inbox;
  private final UnreadReceipts receipts;
  private final FolderNews news;
  private final Said said = new Said();
  private Map<String, Optional<Stamp>> before = Map.of();
  private List<FileWarning> unread = List.of();

  OtherFiles(Inbox inbox, FolderNews news) {
    this.inbox = inbox;
    this.receipts = new UnreadReceipts(inbox);
    this.news = news;
  }

  /**
   * Takes note of what a look found. A file that is there for a moment only, or is being written
   * under a name that says so, is not worth a word before it has stayed the same for two looks.
   *
   * @param atOnce whether to speak of all, because there may be no further look
   */
  void note(ReportFiles found, boolean atOnce) {
    Set<String> present = new HashSet<>();
    found.files().forEach(file -> present.add(file.name()));
    Map<String, Optional<Stamp>> stamps = new HashMap<>();
    found.ignored().forEach(warning -> stamps.put(warning.file(), stamp(warning)));
    found.unread().forEach(warning -> stamps.put(warning.file(), stamp(warning)));
    present.addAll(stamps.keySet());
    said.keepOnly(present);
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

  private boolean isDue(FileWarning warning, Map<String, Optional<Stamp>> now, boolean atOnce) {
    boolean same = now.get(warning.file()).equals(before.get(warning.file()));
    return (atOnce || same) && said.isNew(warning);
  }

  private Optional<Stamp> stamp(FileWarning warning) {
    return Stamp.of(inbox.folder().resolve(warning.file()));
  }

  /** How many may be meant as reports and were not read, by the last look. */
  int unread() {
    return unread.size();
  }
}
