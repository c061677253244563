package cn.qianhu.streams.topology;

/** A message between stages cannot be read: a figure without it would be wrong. */
public final class UnreadableMessageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableMessageException(String cause) {
    super("the bytes are no message between stages: " + cause);
  }
}
