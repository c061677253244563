package cn.qianhu.center.explain;

import cn.qianhu.center.vocabulary.Words;

/** Words in both languages. */
public record Label(String zh, String en) {

  /** What reads the same in both, such as a code. */
  static Label of(String text) {
    return new Label(text, text);
  }

  static Label of(Words words) {
    return new Label(words.zh(), words.en());
  }

  Label with(String suffix) {
    return new Label(zh + " " + suffix, en + " " + suffix);
  }

  Label with(Label suffix) {
    return new Label(zh + " " + suffix.zh, en + " " + suffix.en);
  }

  /** Both, the Chinese first; what both begin or end with, such as a code, is said once. */
  public String both() {
    if (zh.equals(en)) {
      return zh;
    }
    int same = commonEnd();
    int start = Math.min(commonStart(), Math.min(zh.length(), en.length()) - same);
    return zh.substring(0, zh.length() - same) + " " + en.substring(Math.max(0, start));
  }

  /** Length of the words at the beginning that are the same in both, with the space after them. */
  private int commonStart() {
    int same = 0;
    for (int i = 0; i < Math.min(zh.length(), en.length()) && zh.charAt(i) == en.charAt(i); i++) {
      if (zh.charAt(i) == ' ') {
        same = i + 1;
      }
    }
    return same;
  }

  /** Length of the words at the end that are the same in both, with the space before them. */
  private int commonEnd() {
    int same = 0;
    int length = 0;
    while (length < Math.min(zh.length(), en.length())
        && zh.charAt(zh.length() - length - 1) == en.charAt(en.length() - length - 1)) {
      length++;
      if (zh.charAt(zh.length() - length) == ' ') {
        same = length;
      }
    }
    return same;
  }
}
