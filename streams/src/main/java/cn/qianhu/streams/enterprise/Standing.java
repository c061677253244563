package cn.qianhu.streams.enterprise;

import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Reason;

/**
 * What the directory says of the reports of one enterprise and month. A report that does not count
 * for its standing is parked, not dropped: the standing can change at any time, years later.
 */
public enum Standing {
  /** Nothing was said of the report yet. */
  UNSEEN(null, null),
  COUNTS(null, null),
  /** The check character is wrong and no entry of the directory exempts the code. */
  BAD_IDENTIFIER(Reason.BAD_IDENTIFIER, "uscc"),
  /** No entry of the directory is in force for the month. */
  UNKNOWN_ENTERPRISE(Reason.UNKNOWN_ENTERPRISE, "uscc");

  private final Reason reason;
  private final String column;

  Standing(Reason reason, String column) {
    this.reason = reason;
    this.column = column;
  }

  public boolean isParked() {
    return reason != null;
  }

  Finding finding(String uscc) {
    return new Finding(reason, column, uscc);
  }
}
