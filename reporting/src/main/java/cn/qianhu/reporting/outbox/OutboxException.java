package cn.qianhu.reporting.outbox;

/** Thrown where the outbox cannot be used; the message names cause, place and remedy. */
public class OutboxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutboxException(String message) {
    super(message);
  }

  OutboxException(String message, Throwable cause) {
    super(message, cause);
  }
}
