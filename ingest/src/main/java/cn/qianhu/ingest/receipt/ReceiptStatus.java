package cn.qianhu.ingest.receipt;

/** What became of a report that was received (domain, Principles 5 and Reports). */
public enum ReceiptStatus {
  /** It stands in the raw log; the streams have not judged it yet. */
  RECEIVED,
  /** It counts; or, of a withdrawn report, its withdrawal does. */
  ACCEPTED,
  /** Another report of the same natural key prevails. */
  SUPERSEDED,
  /** It waits for the directory, and counts by itself when the entry comes. */
  PARKED,
  /** It does not count. */
  REJECTED
}
