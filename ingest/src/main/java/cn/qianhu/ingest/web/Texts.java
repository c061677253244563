package cn.qianhu.ingest.web;

/** Texts that strangers wrote, before they are taken in or shown. */
public final class Texts {

  private static final int SHOWN = 200;

  private Texts() {}

  /** Not more of a text than a reader needs to find it again. */
  public static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }

  /** Whether every surrogate has its other half: otherwise it cannot be kept as it was written. */
  public static boolean isWellFormed(String text) {
    return text.codePoints()
        .noneMatch(c -> c <= Character.MAX_VALUE && Character.isSurrogate((char) c));
  }
}
