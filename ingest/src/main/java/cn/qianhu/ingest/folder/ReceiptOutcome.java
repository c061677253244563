package cn.qianhu.ingest.folder;

/** Outcomes on a receipt, of a row or, without a row, of the file. */
enum ReceiptOutcome {
  /** Sent, and nothing is wrong with it by itself; the directory and the ledger decide the rest. */
  ACCEPTED,
  /** Sent, and will not count: it is listed among the rejections. */
  REJECTED,
  /** Sent, and waits for a directory entry. */
  PARKED,
  /** Sent, and sound, but another prevails: of the same file, or received before. */
  SUPERSEDED,
  /** The whole file: it cannot be read, and nothing of it was sent. */
  UNREADABLE,
  /** The whole file: it is no report file by its name, stays where it is, and was not read. */
  NOT_READ,
  /** The whole file: its content had been received before, and nothing was sent again. */
  ALREADY_RECEIVED,
  /** The whole file: something its sender should know. */
  NOTE
}
