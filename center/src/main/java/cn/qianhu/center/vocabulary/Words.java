package cn.qianhu.center.vocabulary;

/** The same said in Chinese and in English. */
public record Words(String zh, String en) {

  public static final Words NONE = new Words("", "");

  public static Words of(String zh, String en) {
    return new Words(zh, en);
  }

  /** A name that is written one way only. */
  public static Words same(String text) {
    return new Words(text, "");
  }

  public boolean isEmpty() {
    return zh.isEmpty() && en.isEmpty();
  }

  @Override
  public String toString() {
    if (zh.isEmpty() || en.isEmpty()) {
      return zh + en;
    }
    return zh + " " + en;
  }
}
