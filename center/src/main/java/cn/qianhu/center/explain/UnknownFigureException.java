package cn.qianhu.center.explain;

/** There is no such figure; the message says what there is near it, in both languages. */
public final class UnknownFigureException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String zh;
  private final String en;

  UnknownFigureException(String zh, String en) {
    super(zh + " / " + en);
    this.zh = zh;
    this.en = en;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }
}
