package cn.qianhu.reporting.outbox;

/** Thrown where the outbox has reached the size that it was given. The report was not kept. */
public final class OutboxFullException extends OutboxException {
  private static final long serialVersionUID = 1L;

  OutboxFullException(String message) {
    super(message);
  }
}
