package cn.qianhu.center.explain;

/** There is no such figure; the message says what there is near it, in both languages. */
public final class UnknownFigureException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownFigureException(String zh, String en) {
    super(zh + " / " + en);
  }
}
