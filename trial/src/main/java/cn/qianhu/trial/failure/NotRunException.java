package cn.qianhu.trial.failure;

/** A scenario cannot be run on this machine; the message says why. */
final class NotRunException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotRunException(String message, Throwable cause) {
    super(message, cause);
  }
}
