package cn.qianhu.web;

import cn.qianhu.contract.text.Excerpt;

/** Texts that strangers wrote, before they are taken in or shown. */
public final class Texts {

  private static final int SHOWN = 200;

  private Texts() {}

  /** Not more of a text than a reader needs to find it again, in one line that can be seen. */
  public static String shortened(String text) {
    return Excerpt.printable(text, SHOWN);
  }

  /** Whether every surrogate has its other half: otherwise it cannot be kept as it was written. */
  public static boolean isWellFormed(String text) {
    return text.codePoints()
        .noneMatch(c -> c <= Character.MAX_VALUE && Character.isSurrogate((char) c));
  }
}
