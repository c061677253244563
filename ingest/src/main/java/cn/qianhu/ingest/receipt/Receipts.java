package cn.qianhu.ingest.receipt;

import cn.qianhu.contract.log.RecordRef;
import cn.qianhu.contract.log.ReportRef;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

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
   * The last records that name an enterprise as their reporter, the newest first.
   *
   * @param after where the record stands behind which they begin; null for the newest
   * @param most how many
   * @return nothing where no record of this enterprise stands there
   * @throws ReceiptsNotReadyException while what was received before is still being read
   */
  Optional<List<ReceivedReport>> latestOf(String uscc, RecordRef after, int most);

  /**
   * The revision of the report at a place in the raw log; empty where it is not known (yet).
   *
   * @throws ReceiptsNotReadyException while what was received before is still being read
   */
  OptionalLong revisionOf(ReportRef report);

  /**
   * Whether an enterprise has used a report id. Ids that others have used are not for it to see.
   */
  boolean isReported(String uscc, String reportId);

  /**
   * The status of a report, as its enterprise may see it. Two enterprises may report on one
   * project, one after the other: that a report is superseded the one may know, by which report of
   * the other not.
   */
  default Delivery seenBy(String uscc, Delivery delivery) {
    return delivery.supersededBy().isEmpty() || isReported(uscc, delivery.supersededBy())
        ? delivery
        : delivery.withoutRival();
  }

  /**
   * Whether the directory lists a project under an enterprise, in whatever year.
   *
   * @throws ReceiptsNotReadyException while the directory is still being read
   */
  boolean isProjectOf(String projectCode, String uscc);
}
