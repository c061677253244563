package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.form.ColumnContent;
import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Numbers;
import cn.qianhu.contract.text.Bilingual;

/**
 * {@code 1,234.50}, {@code +5}, {@code 100.0000}, {@code （123.45）}, {@code 1234.5万元} and the like,
 * and amounts below a heading that names another unit than the column's.
 *
 * @param digits that it may have after the point
 * @param units of the column by their carriers
 * @param unit in the heading; null where it names none
 * @param shift power of ten from that unit to the column's
 */
record AmountSpelling(FormColumn column, int digits, ColumnUnits units, String unit, int shift)
    implements ColumnSpelling {

  /** The longest text that is read as a number; no number that counts is longer. */
  private static final int LONGEST = 64;

  private static final int DIGITS_OF_FIGURE = 4;
  private static final String BESIDES_DIGITS = ".,+-()";

  static AmountSpelling of(FormColumn column, ColumnUnits units, String unit, int shift) {
    ColumnContent content = column.content();
    int digits =
        switch (content) {
          case FIGURE -> DIGITS_OF_FIGURE;
          case REVISION, MINUTES, YEAR -> 0;
          case MONEY_BY_MONTH -> ColumnContent.MONEY.digits();
          case SCHEDULE -> ColumnContent.STANDARD_COAL.digits();
          default -> content.digits();
        };
    return new AmountSpelling(column, digits, units, unit, shift);
  }

  @Override
  public CellReading read(String cell, CellForm form, String carrier) {
    if (shift == 0 && isStrict(cell)) {
      return null;
    }
    String text = CellCharacters.narrow(cell);
    String number = amount(text, carrier);
    if (number == null) {
      String title = units.titleOf(column, carrier);
      return refused(cell, AmountAdvice.of(column, text, endOfNumber(text), title));
    }
    if (!isStrict(number)) {
      return new CellReading(
          column.name(),
          cell,
          shift == 0 ? cell : number,
          null,
          AmountAdvice.tooManyDecimals(number, unit, digits));
    }
    return CellReading.converted(column.name(), cell, number, kind());
  }

  /** The kind of conversion of an amount that is no strict text. */
  ConversionKind kind() {
    return shift == 0 ? ConversionKind.AMOUNT : ConversionKind.UNIT;
  }

  /**
   * The plain decimal, in the unit of the column, of a narrow text; null where no number is
   * certain. It may have more decimals than the column takes.
   */
  String amount(String text, String carrier) {
    int end = endOfNumber(text);
    PlainDecimal number = text.length() > LONGEST ? null : plain(text.substring(0, end));
    return number == null || !isUnit(text.substring(end), carrier)
        ? null
        : number.moved(shift, digits);
  }

  private static int endOfNumber(String text) {
    int end = 0;
    while (end < text.length() && isOfNumber(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isOfNumber(char c) {
    return isDigit(c) || BESIDES_DIGITS.indexOf(c) >= 0;
  }

  /** Below a heading of another unit a text that stays as it is must not count as it stands. */
  CellReading refused(String cell, Bilingual advice) {
    return new CellReading(
        column.name(), cell, shift == 0 ? cell : cell + "（" + unit + "）", null, advice);
  }

  private boolean isUnit(String suffix, String carrier) {
    // What folds to nothing may have been a digit: 12_ is none that is certain.
    return suffix.isBlank()
        || Integer.valueOf(shift).equals(units.of(column, carrier).get(ColumnName.fold(suffix)));
  }

  /** The number without what people write around it; null where it is no number. */
  private PlainDecimal plain(String written) {
    String number = written;
    if (number.length() > 2 && number.startsWith("(") && number.endsWith(")")) {
      String positive = number.substring(1, number.length() - 1);
      if (!mayBeNegative() || !isDigit(positive.charAt(0))) {
        return null;
      }
      number = "-" + positive;
    } else if (number.length() > 1 && number.charAt(0) == '+' && isDigit(number.charAt(1))) {
      number = number.substring(1);
    }
    return PlainDecimal.of(number, column.content() != ColumnContent.YEAR);
  }

  private boolean mayBeNegative() {
    return column.isSigned() || column.content() == ColumnContent.FIGURE;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  boolean isStrict(String text) {
    int decimals = decimals(text);
    return decimals >= 0 && decimals <= digits;
  }

  /** The number of digits behind the point of a plain decimal; below 0 where the text is none. */
  private static int decimals(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int point = Numbers.endOfDigits(text, start);
    if (point == start) {
      return -1;
    }
    if (point == text.length()) {
      return 0;
    }
    boolean ends =
        text.charAt(point) == '.'
            && point + 1 < text.length()
            && Numbers.endOfDigits(text, point + 1) == text.length();
    return ends ? text.length() - point - 1 : -1;
  }
}
