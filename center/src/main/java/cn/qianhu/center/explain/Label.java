package cn.qianhu.center.explain;

/** Words in both languages. */
public record Label(String zh, String en) {

  /** What reads the same in both, such as a code. */
  static Label of(String text) {
    return new Label(text, text);
  }

  Label with(String suffix) {
    return new Label(zh + " " + suffix, en + " " + suffix);
  }

  /** Both, the Chinese first; once where they are the same. */
  public String both() {
    return zh.equals(en) ? zh : zh + " " + en;
  }
}
