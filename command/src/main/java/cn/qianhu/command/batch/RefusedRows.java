package cn.qianhu.command.batch;

import cn.qianhu.audit.table.ResultSource;
import cn.qianhu.contract.sender.RowOrigin;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.event.Rejection;
import cn.qianhu.ingest.file.FileWarning;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows of the files of a run that do not count, each with its file, its number and the sentence
 * of its rejection: the decisions of the directory and the ledger are in no file.
 */
public final class RefusedRows {

  /** The most rows that are spelled out; more are counted. */
  private static final int SPELLED_OUT = 500;

  private final Set<String> files;
  private final Map<String, String> said;
  private final List<FileWarning> warnings = new ArrayList<>();
  private long others;

  private RefusedRows(Set<String> files, Map<String, String> said) {
    this.files = files;
    this.said = said;
  }

  /**
   * The warnings about refused rows.
   *
   * @param results of the run
   * @param files of the run
   * @param said what has been said already: a column that is named for its row is not named again
   */
  public static List<FileWarning> of(
      ResultSource results, Set<String> files, Collection<FileWarning> said) {
    Map<String, String> byRow =
        said.stream()
            .collect(
                Collectors.toMap(
                    FileWarning::file, warning -> warning.text().en(), (one, more) -> one + more));
    RefusedRows refusedRows = new RefusedRows(files, byRow);
    try (Stream<Rejection> rejections = results.rows(ResultTables.REJECTED)) {
      for (Iterator<Rejection> each = rejections.iterator(); each.hasNext(); ) {
        refusedRows.add(each.next());
      }
    }
    return refusedRows.warnings();
  }

  private void add(Rejection rejection) {
    String origin = rejection.getOrigin() == null ? "" : rejection.getOrigin();
    String place = origin.split(RowOrigin.WRITTEN, 2)[0];
    if (!isOfTheRun(place) || isSaid(place, rejection.getColumn())) {
      return;
    }
    if (warnings.size() == SPELLED_OUT) {
      others++;
      return;
    }
    warnings.add(
        new FileWarning(place, Bilingual.of(rejection.getMessageZh(), rejection.getMessageEn())));
  }

  /**
   * Whether a place is of this run: the name of a file with the row or the sheet behind it. Both
   * signs may stand in a name, too.
   */
  private boolean isOfTheRun(String place) {
    for (int at = 0; at < place.length(); at++) {
      boolean ends = place.charAt(at) == '#' || place.charAt(at) == '!';
      if (ends && files.contains(place.substring(0, at))) {
        return true;
      }
    }
    return false;
  }

  private boolean isSaid(String place, String column) {
    return !column.isEmpty() && said.getOrDefault(place, "").contains(column);
  }

  private List<FileWarning> warnings() {
    if (others > 0) {
      warnings.add(
          new FileWarning(
              "rejected.csv",
              "另有 " + others + " 行未计入，未逐一列出",
              others + " more rows do not count and are not listed"));
    }
    return warnings;
  }
}
