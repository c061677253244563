package cn.qianhu.ingest.file;

import cn.qianhu.contract.form.Whitespace;
import cn.qianhu.ingest.file.CellDoubt.Trouble;
import cn.qianhu.ingest.workbook.Display;
import cn.qianhu.ingest.workbook.FormatCode;
import cn.qianhu.ingest.workbook.NumberFormat;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * The text of a workbook's cell, as it would stand in a CSV file.
 *
 * <ul>
 *   <li>Text as it is; {@code true} or {@code false}; an error as its text ({@code #N/A}); a
 *       formula as the result that was saved with it.
 *   <li>A number as the shortest decimal, without exponent, that is the stored number. A workbook
 *       stores binary numbers, and programs write 77.8022 as {@code 77.802199999999999}: the
 *       shortest decimal of the same binary number is what was typed.
 *   <li>A number with a date format as the ISO date, month, year, time or local date-time that the
 *       format shows.
 * </ul>
 */
final class CellText {
  /** Upper bound of digits that survive the way through a binary number. */
  private static final int SAFE_DIGITS = 15;

  /** Digits that identify any binary number. */
  private static final int ALL_DIGITS = 17;

  /** 10000-01-01: the first day that a spreadsheet does not know. */
  private static final BigDecimal END_OF_DAYS = BigDecimal.valueOf(2_958_466);

  /** No binary number has more places. */
  private static final int MOST_PLACES = 400;

  private static final Pattern ERROR = Pattern.compile("#(?:N/A|GETTING_DATA|[A-Z]+(?:/0)?[!?])");

  private static final Pattern YEAR = Pattern.compile("[0-9]+");

  private CellText() {}

  /**
   * The text of a cell.
   *
   * @param format the number format of the cell
   */
  static String of(Cell cell, FormatCode format) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    Object value = cell.getValue();
    if (value instanceof BigDecimal number) {
      return date(cell, number, format).orElseGet(() -> plain(number, cell.getRawValue()));
    }
    if (value != null) {
      return Whitespace.trim(value.toString());
    }
    return cell.getRawValue() == null ? "" : Whitespace.trim(cell.getRawValue());
  }

  /**
   * What may make a person see the cell otherwise.
   *
   * @param text the cell's text
   * @param uncalculated whether formulas of the workbook may lack their results
   */
  static Optional<CellDoubt> doubt(
      Cell cell, int position, FormatCode format, String text, boolean uncalculated) {
    if (cell == null) {
      return Optional.empty();
    }
    String address = cell.getAddress().toString();
    if (cell.getType() == CellType.ERROR || (isFormula(cell) && ERROR.matcher(text).matches())) {
      return Optional.of(new CellDoubt(position, address, Trouble.ERROR, null));
    }
    if (cell.getValue() instanceof BigDecimal number) {
      return format.isGeneral() || !isInRange(number)
          ? Optional.empty()
          : doubt(cell, number, position, format, text);
    }
    boolean empty = isFormula(cell) && cell.getValue() == null;
    return empty && (uncalculated || cell.getRawValue() == null)
        ? Optional.of(new CellDoubt(position, address, Trouble.NOT_CALCULATED, null))
        : Optional.empty();
  }

  private static Optional<CellDoubt> doubt(
      Cell cell, BigDecimal number, int position, FormatCode format, String text) {
    String address = cell.getAddress().toString();
    if (date(cell, number, format).isPresent()) {
      return YEAR.matcher(text).matches()
          ? Optional.of(
              new CellDoubt(position, address, Trouble.YEAR, Display.ofDate(number, text)))
          : Optional.empty();
    }
    Display display = Display.of(number, format);
    return display.text().equals(text)
        ? Optional.empty()
        : Optional.of(new CellDoubt(position, address, Trouble.FORMAT, display));
  }

  private static boolean isFormula(Cell cell) {
    return cell.getFormula() != null;
  }

  /** Beyond it a number is no figure, and its digits would fill the memory. */
  private static boolean isInRange(BigDecimal number) {
    return Math.abs((long) number.precision() - number.scale()) < MOST_PLACES
        && number.scale() < MOST_PLACES;
  }

  private static Optional<String> date(Cell cell, BigDecimal number, FormatCode format) {
    boolean isDay = number.signum() >= 0 && number.compareTo(END_OF_DAYS) < 0;
    if (!isDay || format.isGeneral()) {
      return Optional.empty();
    }
    NumberFormat shown = format.date(number);
    return shown.isDate() ? shown.iso(cell.asDate()) : Optional.empty();
  }

  /** The shortest decimal of the stored binary number; its own text where it is none. */
  static String plain(BigDecimal stored, String raw) {
    if (stored.signum() == 0) {
      return "0";
    }
    double binary = stored.doubleValue();
    if (Double.isInfinite(binary) || binary == 0) {
      return raw;
    }
    BigDecimal shortest = stored;
    for (int digits = SAFE_DIGITS; digits <= ALL_DIGITS; digits++) {
      BigDecimal rounded = stored.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (Double.compare(rounded.doubleValue(), binary) == 0) {
        shortest = rounded;
        break;
      }
    }
    return shortest.stripTrailingZeros().toPlainString();
  }
}
