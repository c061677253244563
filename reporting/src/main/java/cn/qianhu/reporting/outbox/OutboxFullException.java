package cn.qianhu.reporting.outbox;

/** There is no room left within the size that the outbox was given. Nothing has been kept. */
public final class OutboxFullException extends OutboxException {
  private static final long serialVersionUID = 1L;

  OutboxFullException(String message) {
    super(message);
  }
}
