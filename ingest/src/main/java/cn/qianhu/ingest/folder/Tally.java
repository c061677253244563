package cn.qianhu.ingest.folder;

/**
 * Counts of the rows of a file by verdict.
 *
 * @param rows all of them
 * @param rejected those that will not count
 * @param parked those that wait for a directory entry
 * @param superseded those that another prevails over at once
 */
public record Tally(long rows, long rejected, long parked, long superseded) {
  static final Tally NONE = new Tally(0, 0, 0, 0);

  Tally plus(Outcome outcome) {
    return new Tally(
        rows + 1,
        rejected + (outcome == Outcome.REJECTED ? 1 : 0),
        parked + (outcome == Outcome.PARKED ? 1 : 0),
        superseded + (outcome == Outcome.SUPERSEDED ? 1 : 0));
  }
}
