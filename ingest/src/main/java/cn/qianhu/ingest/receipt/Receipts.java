package cn.qianhu.ingest.receipt;

import java.util.List;

/** Looks up what became of reports. */
public interface Receipts {

  /**
   * The receipts of a report id: one for each kind and enterprise that used it, none where it was
   * never received. Sees whatever was in the raw log when it was asked.
   *
   * @throws ReceiptsNotReadyException while what was received before is still being read
   */
  List<ReportReceipt> find(String reportId);

  /**
   * All records that name an enterprise as their reporter, in the order in which they were heard
   * of.
   *
   * @throws ReceiptsNotReadyException while what was received before is still being read
   */
  List<ReceivedReport> reportsOf(String uscc);

  /**
   * Whether a project is known to belong to others only, so that the enterprise may not report for
   * it. Of a project that the directory does not know yet, nobody can say so.
   */
  boolean belongsToOthers(String projectCode, String uscc);
}
