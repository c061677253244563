package cn.qianhu.web;

import cn.qianhu.contract.text.Excerpt;

/** Texts that strangers wrote, before they are taken in or shown. */
public final class SafeText {

  private static final int SHOWN = 200;

  private SafeText() {}

  /** As much of a text as a reader needs to find it again, printable and in one line. */
  public static String shortened(String text) {
    return Excerpt.printable(text, SHOWN);
  }

  /** Whether every surrogate has its other half: otherwise it cannot be kept as it was written. */
  public static boolean isWellFormed(String text) {
    return text.codePoints()
        .noneMatch(c -> c <= Character.MAX_VALUE && Character.isSurrogate((char) c));
  }
}
