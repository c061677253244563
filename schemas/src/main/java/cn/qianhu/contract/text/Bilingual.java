package cn.qianhu.contract.text;

import java.util.List;
import java.util.stream.Collectors;

/** A text in Chinese and in English. */
public record Bilingual(String zh, String en) {

  public static final Bilingual NONE = new Bilingual("", "");

  public static Bilingual of(String zh, String en) {
    return new Bilingual(zh, en);
  }

  /** A text that reads the same in both languages, such as a code. */
  public static Bilingual same(String text) {
    return new Bilingual(text, text);
  }

  public boolean saysNothing() {
    return zh.isEmpty() && en.isEmpty();
  }

  /** Whether both languages have the same text. */
  public boolean readsTheSame() {
    return zh.equals(en);
  }

  public Bilingual with(String suffix) {
    return with(same(suffix));
  }

  public Bilingual with(Bilingual suffix) {
    return new Bilingual(zh + " " + suffix.zh, en + " " + suffix.en);
  }

  /** Sentences one after the other. */
  public static Bilingual joined(
      String separatorZh, String separatorEn, List<Bilingual> sentences) {
    return new Bilingual(
        sentences.stream().map(Bilingual::zh).collect(Collectors.joining(separatorZh)),
        sentences.stream().map(Bilingual::en).collect(Collectors.joining(separatorEn)));
  }

  public Bilingual before(String suffixZh, String suffixEn) {
    return new Bilingual(zh + suffixZh, en + suffixEn);
  }

  public Bilingual after(String prefixZh, String prefixEn) {
    return new Bilingual(prefixZh + zh, prefixEn + en);
  }

  /** Both texts in one line. */
  public String inLine() {
    return zh + " / " + en;
  }

  /**
   * Both texts, the Chinese one first; a code or the like that both begin or end with stands once.
   */
  public String both() {
    if (readsTheSame()) {
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

  /** The names in both languages, the Chinese first. */
  @Override
  public String toString() {
    if (zh.isEmpty() || en.isEmpty()) {
      return zh + en;
    }
    return readsTheSame() ? zh : zh + " " + en;
  }
}
