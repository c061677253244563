package cn.qianhu.contract.form;

import cn.qianhu.contract.text.Printable;

/** Parts of the sentences about findings that all languages share. */
final class Wording {

  private static final int LONGEST_VALUE = 80;

  private Wording() {}

  /** A value as it is shown: in one line, and not longer than one reads. */
  static String excerpt(String value) {
    String line = Printable.of(value);
    if (line.codePointCount(0, line.length()) <= LONGEST_VALUE) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
  }
}
