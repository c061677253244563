package cn.qianhu.ingest.workbook;

/**
 * A piece of a number format.
 *
 * @param text the placeholder, the letters, or the literal text as it is shown
 */
record FormatToken(TokenType type, String text) {
  /** Types of pieces of a format. */
  enum TokenType {
    /** {@code 0}, {@code #} or {@code ?}: a digit. */
    DIGIT,
    /** The decimal point. */
    POINT,
    /** Groups digits, or divides by a thousand, by where it stands. */
    COMMA,
    PERCENT,
    /** {@code E+} or {@code E-}. */
    EXPONENT,
    /** The bar of a fraction. */
    BAR,
    /** The number as the program sees fit. */
    GENERAL,
    /** {@code @}: the text of a cell; a number as the program sees fit. */
    TEXT,
    /** A letter of a date. */
    DATE,
    /** {@code [h]}: hours, minutes or seconds altogether. */
    ELAPSED,
    LITERAL
  }

  boolean is(TokenType other) {
    return type == other;
  }
}
