package cn.qianhu.contract.form;

import cn.qianhu.contract.text.Excerpt;

/**
 * Bounds of the text in a column; a longer text makes a record {@link Reason#MALFORMED}. What is
 * remembered of records grows with their texts: sixty thousand characters in each of some hundred
 * ids made the state of one month larger than any record that the broker takes.
 */
public enum TextBound {
  /** Identifiers and names, which senders make up (domain, Reports). No control characters. */
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
   * All other texts: codes, numbers, dates, short lists, which their own rules judge further. The
   * longest that counts has some 40 characters; the number is {@code default}, no document has it.
   */
  VALUE(256);

  /** Longest part of a value that is shown or kept where something is wrong with it. */
  private static final int SHOWN = 256;

  /**
   * Replaces characters that are not allowed. It survives UTF-8, and no identifier or name contains
   * it.
   */
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

  /** Whether a text is within the bound; an empty one always is. */
  public boolean holds(String text) {
    return (text.length() <= longest && isPlain(text)) || holdsEachOf(text);
  }

  /** Whether a text has only characters that every bound allows, as nearly all texts do. */
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

  /**
   * The name that a record with this text as its identifier is listed under, even where the text is
   * no identifier.
   */
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
