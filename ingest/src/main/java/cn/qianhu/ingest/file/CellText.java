package cn.qianhu.ingest.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
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
  /** Decimals of up to so many digits survive the way through a binary number. */
  private static final int SAFE_DIGITS = 15;

  /** So many digits name any binary number. */
  private static final int ALL_DIGITS = 17;

  /** 10000-01-01: the first day that a spreadsheet does not know. */
  private static final BigDecimal END_OF_DAYS = BigDecimal.valueOf(2_958_466);

  private CellText() {}

  static String of(Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    Object value = cell.getValue();
    if (value instanceof BigDecimal number) {
      return date(cell, number).orElseGet(() -> plain(number, cell.getRawValue()));
    }
    if (value != null) {
      return Whitespace.trim(value.toString());
    }
    return cell.getRawValue() == null ? "" : Whitespace.trim(cell.getRawValue());
  }

  private static Optional<String> date(Cell cell, BigDecimal number) {
    NumberFormat format = NumberFormat.of(cell.getDataFormatId(), cell.getDataFormatString());
    if (!format.isDate() || number.signum() < 0 || number.compareTo(END_OF_DAYS) >= 0) {
      return Optional.empty();
    }
    return format.iso(cell.asDate());
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
