package cn.qianhu.domain.project;

/**
 * An enterprise that reports of a project's month, with its greatest report: only that can count.
 * The others stand in entries of their own, because an enterprise can send any number.
 */
public final class Claimant {

  final String projectCode;
  final int month;
  final String uscc;

  /**
   * The greatest claim; null where there is none, or where it is to be looked for among the others.
   */
  Claim greatest;

  /** The number of other claims. */
  int others;

  /** Whether its reports are published as refused. */
  boolean refused;

  Claimant(String projectCode, int month, String uscc) {
    this.projectCode = projectCode;
    this.month = month;
    this.uscc = uscc;
  }

  boolean hasNone() {
    return greatest == null && others == 0;
  }

  boolean isGreatest(Claim claim) {
    return greatest != null && greatest.isOfRecord(claim);
  }
}
