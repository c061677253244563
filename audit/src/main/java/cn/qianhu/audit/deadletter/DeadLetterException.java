package cn.qianhu.audit.deadletter;

/** The desk does not do what was asked; the message says why and what to do. */
public final class DeadLetterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DeadLetterException(String message) {
    super(message);
  }
}
