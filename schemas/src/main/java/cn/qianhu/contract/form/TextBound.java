package cn.qianhu.contract.form;

import cn.qianhu.contract.text.Excerpt;

/**
 * How much text a column takes; more makes a record {@link Reason#MALFORMED}. What is remembered of
 * records grows with their texts: sixty thousand characters in each of some hundred ids made the
 * state of one month larger than any record that the broker takes.
 */
public enum TextBound {
  /** What senders make up: identifiers and names (domain, Reports). No control characters. */
  NAME(128) {
    @Override
    boolean admits(int codePoint) {
      return isSeen(codePoint) && super.admits(codePoint);
    }
  },

  /** Notes that operators add to what they do: in one line, like {@link #NAME}s. */
  NOTE(256) {
    @Override
    boolean admits(int codePoint) {
      return isSeen(codePoint) && super.admits(codePoint);
    }
  },

  /**
   * Lists with a value for each step of a plan: one of 150 steps has some 4,000 characters. The
   * number is {@code default}, no document has it.
   */
  LIST(4096),

  /**
   * All else: codes, numbers, dates, short lists, which their own rules judge further. The longest
   * that counts has some 40 characters; the number is {@code default}, no document has it.
   */
  VALUE(256);

  /** Longest part of a value that is shown or kept where something is wrong with it. */
  private static final int SHOWN = 256;

  /** In UTF-8 it stays what it is, and is no character of any identifier or name. */
  private static final char SUBSTITUTE = '\u001A';

  private final int longest;

  TextBound(int longest) {
    this.longest = longest;
  }

  /** Code points at most. */
  public int longest() {
    return longest;
  }

  private static boolean isSeen(int codePoint) {
    return !Character.isISOControl(codePoint);
  }

  /** Half of a surrogate pair is no character: UTF-8 cannot say it. */
  boolean admits(int codePoint) {
    return codePoint > Character.MAX_VALUE || !Character.isSurrogate((char) codePoint);
  }

  /** Whether a text is within the bound; one that is empty is. */
  public boolean holds(String text) {
    return (text.length() <= longest && isPlain(text)) || holdsEachOf(text);
  }

  /** Whether there is nothing in a text but what every bound admits, as in nearly all. */
  private static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean isHan = c >= '\u4E00' && c <= '\u9FFF';
      if ((c < ' ' || c > '~') && !isHan) {
        return false;
      }
    }
    return true;
  }

  private boolean holdsEachOf(String text) {
    int length = 0;
    for (int at = 0; at < text.length(); length++) {
      int codePoint = text.codePointAt(at);
      if (length == longest || !admits(codePoint)) {
        return false;
      }
      at += Character.charCount(codePoint);
    }
    return true;
  }

  /**
   * A text as it may go into the raw log. One that is too long keeps its beginning, and is still
   * too long, so that every reader finds the same fault.
   */
  String forLog(String text) {
    return holds(text) ? text : wellFormed(Excerpt.of(text, longest));
  }

  /** What a record is known by that has this text for an identifier, be it one or not. */
  public String named(String text) {
    return NAME.holds(text) ? text : Excerpt.printable(forLog(text), longest);
  }

  /** A value as it is shown where it is at fault: in one line, and no more than is needed. */
  static String excerpt(String value) {
    return Excerpt.printable(value, SHOWN);
  }

  private static String wellFormed(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().forEach(c -> kept.appendCodePoint(VALUE.admits(c) ? c : SUBSTITUTE));
    return kept.toString();
  }
}
