package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Reason;

/**
 * The admission of the reports of one author and month by the directories. A report that is not
 * admitted is parked, not dropped: admission can change at any time, years later.
 */
public enum AdmissionStatus {
  /** Nothing was published about the report yet. */
  UNSEEN(null, null),
  COUNTS(null, null),
  /** The check character is wrong and no entry of the directory exempts the code. */
  BAD_IDENTIFIER(Reason.BAD_IDENTIFIER, "uscc"),
  /** No entry of the directory is in force for the month. */
  UNKNOWN_ENTERPRISE(Reason.UNKNOWN_ENTERPRISE, "uscc"),
  /** The report is not signed, though those of the month have to be. */
  UNSIGNED(Reason.UNSIGNED, Finding.SIGNATURE),
  /** The report is signed with a key that is not registered for the enterprise. */
  UNKNOWN_KEY(Reason.BAD_SIGNATURE, Finding.PUBLIC_KEY);

  private final Reason reason;
  private final String column;

  AdmissionStatus(Reason reason, String column) {
    this.reason = reason;
    this.column = column;
  }

  public boolean isParked() {
    return reason != null;
  }

  /** The reason why reports of an author are not admitted. */
  Finding finding(String author) {
    String value =
        switch (this) {
          case UNSIGNED -> "";
          case UNKNOWN_KEY -> Author.signer(author);
          default -> Author.uscc(author);
        };
    return new Finding(reason, column, value);
  }
}
