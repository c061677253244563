package cn.qianhu.ingest.folder;

/**
 * Counts of the rows of a file by verdict.
 *
 * @param rows all of them
 * @param rejected those that will not count
 * @param parked those that wait for a directory entry
 * @param superseded those that another prevails over at once
 */
public record RowCounts(long rows, long rejected, long parked, long superseded) {
  static final RowCounts NONE = new RowCounts(0, 0, 0, 0);

  RowCounts plus(ReceiptOutcome outcome) {
    return new RowCounts(
        rows + 1,
        rejected + (outcome == ReceiptOutcome.REJECTED ? 1 : 0),
        parked + (outcome == ReceiptOutcome.PARKED ? 1 : 0),
        superseded + (outcome == ReceiptOutcome.SUPERSEDED ? 1 : 0));
  }
}
