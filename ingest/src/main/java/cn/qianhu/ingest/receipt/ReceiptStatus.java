package cn.qianhu.ingest.receipt;

/** Statuses of a report that was received (domain, Principles 5 and Reports). */
public enum ReceiptStatus {
  /** The report is in the raw log; the streams have not judged it yet. */
  RECEIVED,
  /** The report counts; or, of a withdrawn report, its withdrawal does. */
  ACCEPTED,
  /** Another report of the same natural key prevails. */
  SUPERSEDED,
  /** The report waits for the directory, and counts by itself when the entry comes. */
  PARKED,
  /** The report does not count. */
  REJECTED
}
