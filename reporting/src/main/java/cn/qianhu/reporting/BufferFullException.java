package cn.qianhu.reporting;

/**
 * Too many reports wait to be acknowledged, or the outbox is full, and no room was made within the
 * time that {@code send} may block. The report has not been taken; it can be sent again.
 */
public final class BufferFullException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BufferFullException(String message, Throwable cause) {
    super(message, cause);
  }
}
