package cn.qianhu.ingest.file;

import cn.qianhu.contract.form.Numbers;
import cn.qianhu.contract.form.Whitespace;
import cn.qianhu.ingest.dialect.CellForm;
import cn.qianhu.ingest.dialect.Dialect;
import cn.qianhu.ingest.file.CellDoubt.Trouble;
import cn.qianhu.ingest.workbook.DateSystem;
import cn.qianhu.ingest.workbook.Display;
import cn.qianhu.ingest.workbook.FormatCode;
import cn.qianhu.ingest.workbook.NumberFormat;
import cn.qianhu.ingest.workbook.SheetCell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of a workbook's cells, as they would stand in a CSV file: text as it is; {@code true}
 * or {@code false}; an error as its text ({@code #N/A}); a formula as the result that was saved
 * with it. How a number and a date read is a matter of the dialect.
 */
abstract class CellText {
  /** Upper bound of digits that survive the way through a binary number. */
  static final int SAFE_DIGITS = 15;

  /** Digits that identify any binary number. */
  private static final int ALL_DIGITS = 17;

  /** The most digits that a binary number has before its point. */
  private static final int MOST_PLACES = 400;

  /**
   * The most decimals that a number may have: programs write no more, and what they leave of a
   * number that should be zero has fewer. The binary number 1e-300 has a thousand, which take as
   * many times the work of its six characters.
   */
  private static final int MOST_DECIMALS = 64;

  /** The longest number that a program writes. */
  private static final int LONGEST_NUMBER = 1 << 10;

  private static final Pattern ERROR = Pattern.compile("#(?:N/A|GETTING_DATA|[A-Z]+(?:/0)?[!?])");

  private static final Pattern YEAR = Pattern.compile("[0-9]+");

  /**
   * The form of a number, checked before it is parsed: an exception for each cell would take longer
   * than the cell.
   */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,9})?");

  private static final Pattern MOMENT =
      Pattern.compile(
          "([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
              + "(T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{1,9})?)?)?");

  private final DateSystem dates;

  CellText(DateSystem dates) {
    this.dates = dates;
  }

  /** The texts of cells in a dialect. */
  static CellText of(Dialect dialect, DateSystem dates) {
    return switch (dialect) {
      case STRICT -> new StrictCellText(dates);
      case OFFICE -> new OfficeCellText(dates);
    };
  }

  /** A number that is shown as no date. */
  abstract CellValue number(BigDecimal number, String raw);

  /**
   * A number that is shown as a date.
   *
   * @return empty where it is none, whatever its format says
   */
  abstract Optional<CellValue> date(BigDecimal number, NumberFormat shown, DateSystem system);

  /** A date that is written as one. */
  abstract CellValue date(LocalDateTime moment, NumberFormat shown);

  /** A text, without the white space around it. */
  abstract String text(String raw);

  /** Reads a cell. */
  CellValue read(SheetCell cell) {
    if (cell.isNotCalculated()) {
      return CellValue.EMPTY.with(Trouble.NOT_CALCULATED, null);
    }
    String raw = cell.text() == null ? "" : cell.text();
    return switch (cell.type()) {
      case TEXT -> ofText(raw, cell.formula());
      case NUMBER -> raw.isEmpty() ? CellValue.EMPTY : ofNumber(raw, cell.format());
      case BOOLEAN -> ofBoolean(raw);
      case DATE -> raw.isEmpty() ? CellValue.EMPTY : ofDate(raw, cell.format());
      case ERROR -> error(raw);
    };
  }

  private CellValue ofText(String raw, boolean formula) {
    String text = text(raw);
    return formula && ERROR.matcher(text).matches()
        ? error(text)
        : CellValue.of(text, CellForm.TEXT);
  }

  private static CellValue ofBoolean(String raw) {
    return switch (raw) {
      case "", "0", "1" ->
          CellValue.of(raw.isEmpty() ? "" : String.valueOf(raw.equals("1")), CellForm.TEXT);
      default -> error(raw);
    };
  }

  private static CellValue error(String raw) {
    return CellValue.of(Whitespace.trim(raw), CellForm.TEXT).with(Trouble.ERROR, null);
  }

  private CellValue ofNumber(String raw, FormatCode format) {
    if (format.isGeneral() && isPlain(raw)) {
      return CellValue.of(raw, CellForm.NUMBER);
    }
    BigDecimal number = parse(raw);
    if (number == null) {
      return error(raw);
    }
    Optional<CellValue> date =
        format.isGeneral() || !dates.has(number) || !isInRange(number)
            ? Optional.empty()
            : date(number, format.date(number), dates);
    if (date.isPresent()) {
      CellValue value = date.get();
      return YEAR.matcher(value.text()).matches()
          ? value.with(Trouble.YEAR, () -> Display.ofDate(number, value.text()))
          : value;
    }
    CellValue value = number(number, raw);
    if (value.trouble() != null || format.isGeneral() || !isInRange(number)) {
      return value;
    }
    return value.with(Trouble.FORMAT, () -> Display.of(number, format));
  }

  /**
   * Whether every dialect reads the number as it is written, as nearly all are: without an exponent
   * or needless zeros, and with no more digits than are certain.
   */
  private static boolean isPlain(String raw) {
    int start = raw.startsWith("-") ? 1 : 0;
    int point = Numbers.endOfDigits(raw, start);
    int end = point;
    if (point < raw.length() && raw.charAt(point) == '.') {
      end = Numbers.endOfDigits(raw, point + 1);
    }
    boolean isDecimal = end > point;
    boolean isWhole = point > start && (raw.charAt(start) != '0' || point == start + 1);
    boolean ends = isDecimal ? end > point + 1 && raw.charAt(end - 1) != '0' : !raw.equals("-0");
    return isWhole && ends && end == raw.length() && end - start <= SAFE_DIGITS;
  }

  private static BigDecimal parse(String raw) {
    boolean isNumber = raw.length() <= LONGEST_NUMBER && NUMBER.matcher(raw).matches();
    return isNumber ? new BigDecimal(raw) : null;
  }

  private CellValue ofDate(String raw, FormatCode format) {
    String date = Whitespace.trim(raw);
    Matcher parts = MOMENT.matcher(date);
    if (!parts.matches() || !isDay(parts.group(1), parts.group(2), parts.group(3))) {
      return CellValue.of(text(raw), CellForm.TEXT);
    }
    LocalDateTime moment =
        parts.group(4) == null ? LocalDate.parse(date).atStartOfDay() : LocalDateTime.parse(date);
    NumberFormat shown = format.date(BigDecimal.ONE);
    boolean isMidnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
    return date(moment, shown.isDate() ? shown : new NumberFormat(true, true, true, !isMidnight));
  }

  private static boolean isDay(String year, String month, String day) {
    YearMonth of = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
    return Integer.parseInt(day) <= of.lengthOfMonth();
  }

  /** Beyond it a number is no figure, and its digits would fill the memory and take the time. */
  static boolean isInRange(BigDecimal number) {
    return Math.abs((long) number.precision() - number.scale()) < MOST_PLACES
        && number.scale() < MOST_DECIMALS;
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
