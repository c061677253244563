package cn.qianhu.contract.form;

import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.text.Printable;

/** What the sentences about findings have in common in all languages. */
final class Wording {

  private static final int LONGEST_VALUE = 80;

  private Wording() {}

  /** What a column of any form takes; where no form has it, text. */
  static ColumnContent contentOf(String column) {
    return declared(column).content();
  }

  /** What is to be given in a column; empty where its content says it. */
  static Bilingual wanted(String column) {
    return declared(column).wanted();
  }

  /** Where the codes of a column are listed. */
  static Bilingual codes(String column) {
    return declared(column).codes();
  }

  static Bilingual contradiction(String column) {
    return declared(column).contradiction();
  }

  static boolean maybeNegative(String column) {
    return declared(column).isSigned();
  }

  private static FormColumn declared(String column) {
    FormColumn declared = Forms.column(column);
    return declared == null ? FormColumn.text(column) : declared;
  }

  /** A value as it is shown: in one line, and not longer than one reads. */
  static String shown(String value) {
    String line = Printable.of(value);
    if (line.codePointCount(0, line.length()) <= LONGEST_VALUE) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
  }
}
