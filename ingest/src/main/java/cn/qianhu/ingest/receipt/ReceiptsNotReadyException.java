package cn.qianhu.ingest.receipt;

/** Receipts cannot be served yet; ask again in a moment. */
public final class ReceiptsNotReadyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ReceiptsNotReadyException(String message) {
    super(message);
  }
}
