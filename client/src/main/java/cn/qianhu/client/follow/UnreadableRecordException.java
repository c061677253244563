package cn.qianhu.client.follow;

/** A record that decodes and still says nothing, and never will, however often it is tried. */
public final class UnreadableRecordException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnreadableRecordException(String message) {
    super(message);
  }
}
