package cn.qianhu.ingest.rival;

import cn.qianhu.contract.form.DirectoryFields;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.MonthlyFields;
import cn.qianhu.contract.form.reading.ReadingFields;
import java.util.List;

/**
 * The claim of a row to what only one row can have. Only rows that their own fields let count have
 * one.
 *
 * @param place that only one can have: natural key and revision of a report, interval of a reading,
 *     key of a directory entry
 * @param report null of other kinds than monthly reports
 * @param reading null of other kinds than readings
 * @param texts of all columns, as written
 */
record RowClaim(String place, MonthlyFields report, ReadingFields reading, List<String> texts) {

  /**
   * The claim of a row; null where it has none, as no command of the ledger has.
   *
   * @param check all that was found of the row; null of a command
   */
  static RowClaim of(FieldCheck<?> check, List<String> texts) {
    if (check == null || check.refused() != null || check.later() != null) {
      return null;
    }
    if (check.fields() instanceof ReadingFields reading) {
      String place = reading.uscc() + "/" + reading.meterId() + "/" + reading.intervalStart();
      return new RowClaim(place, null, reading, texts);
    }
    if (check.fields() instanceof DirectoryFields entry) {
      return new RowClaim(entry.entryKey(), null, null, texts);
    }
    RivalReport contender = RivalReport.of(check);
    return contender == null
        ? null
        : new RowClaim(
            contender.naturalKey() + "/" + contender.head().revision(),
            (MonthlyFields) check.fields(),
            null,
            texts);
  }

  /** Whether the claim wins against an earlier one (domain, Reports and Principles 2). */
  boolean prevailsOver(RowClaim earlier) {
    if (report != null) {
      return MonthlyFields.ORDER.compare(report, earlier.report) > 0;
    }
    if (reading != null) {
      return ReadingFields.ORDER.compare(reading, earlier.reading) > 0;
    }
    return true;
  }

  /** Whether both have the same content, so that it makes no difference which one counts. */
  boolean repeats(RowClaim other) {
    if (report != null) {
      return MonthlyFields.ORDER.compare(report, other.report) == 0;
    }
    if (reading != null) {
      return ReadingFields.ORDER.compare(reading, other.reading) == 0;
    }
    return texts.equals(other.texts);
  }

  /** The criterion by which the claim wins against another. */
  Advantage over(RowClaim loser) {
    if (report != null) {
      if (!report.reportedAt().equals(loser.report.reportedAt())) {
        return Advantage.LATER;
      }
      boolean isSameId = report.head().reportId().equals(loser.report.head().reportId());
      return isSameId ? Advantage.TEXTS : Advantage.REPORT_ID;
    }
    if (reading != null) {
      if (!reading.reportedAt().equals(loser.reading.reportedAt())) {
        return Advantage.LATER;
      }
      return reading.quantity() == loser.reading.quantity() ? Advantage.TEXTS : Advantage.QUANTITY;
    }
    return Advantage.BELOW;
  }
}
