package cn.qianhu.command.batch;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.domain.suspect.Suspects;
import cn.qianhu.event.Alert;
import cn.qianhu.ingest.file.FileWarning;
import cn.qianhu.ingest.file.UnreadableFileException;
import java.util.List;
import java.util.Map;

/**
 * The report of a batch run.
 *
 * @param sent rows published by kind
 * @param written rows written by table
 * @param unreadable what is wrong with the files that cannot be read
 * @param unread what is to be said of the files that are no report files, and may be meant as such
 * @param openAlerts the alerts that are open, with their evidence
 * @param suspects the reports that they cast doubt on, and which figures contain them
 * @param deadLetters records whose bytes could not be decoded
 */
public record BatchReport(
    Map<Kind, Long> sent,
    Map<String, Long> written,
    List<UnreadableFileException> unreadable,
    List<FileWarning> unread,
    List<Alert> openAlerts,
    Suspects suspects,
    long deadLetters) {

  /** Whether the tables rest on all files of the folder. */
  public boolean isOfAllFiles() {
    return unreadable.isEmpty() && unread.isEmpty();
  }
}
