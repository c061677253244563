package cn.qianhu.web;

import cn.qianhu.contract.text.Excerpt;

/** Texts that strangers wrote, before they are taken in or shown. */
public final class SafeText {

  private static final int SHOWN = 200;

  private SafeText() {}

  /**
   * The beginning of a text, printable and in one line: as much as a reader needs to find it again.
   */
  public static String shortened(String text) {
    return Excerpt.printable(text, SHOWN);
  }

  /**
   * Whether every surrogate has its other half: a text with a lone one cannot be stored as it was
   * written.
   */
  public static boolean isWellFormed(String text) {
    return text.codePoints()
        .noneMatch(c -> c <= Character.MAX_VALUE && Character.isSurrogate((char) c));
  }
}
