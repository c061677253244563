package cn.qianhu.reporting.outbox;

/** The outbox cannot do what was asked of it; the message says why, where, and what to do. */
public class OutboxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutboxException(String message) {
    super(message);
  }

  OutboxException(String message, Throwable cause) {
    super(message, cause);
  }
}
