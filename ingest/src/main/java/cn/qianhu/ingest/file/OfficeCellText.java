package cn.qianhu.ingest.file;

import cn.qianhu.contract.form.Whitespace;
import cn.qianhu.ingest.dialect.CellForm;
import cn.qianhu.ingest.file.CellDoubt.Trouble;
import cn.qianhu.ingest.workbook.DateSystem;
import cn.qianhu.ingest.workbook.NumberFormat;
import cn.qianhu.ingest.workbook.TextEscapes;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * Texts of cells in the office dialect: for a number the text that a program shows, and for a date
 * its moment, to the second, whatever the format shows of it. Its column decides what is made of a
 * moment.
 */
final class OfficeCellText extends CellText {
  /** Programs show no more digits of a number, and keep no more of one that is typed. */
  private static final MathContext SHOWN = new MathContext(SAFE_DIGITS, RoundingMode.HALF_EVEN);

  private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  OfficeCellText(DateSystem dates) {
    super(dates);
  }

  /**
   * Reads a number. One with more digits before the point than programs keep is neither a code nor
   * a figure any more.
   */
  @Override
  CellValue number(BigDecimal number, String raw) {
    if (number.signum() == 0) {
      return CellValue.of("0", CellForm.NUMBER);
    }
    if (!isInRange(number)) {
      return CellValue.of(raw, CellForm.NUMBER);
    }
    BigDecimal exact =
        number.precision() <= SAFE_DIGITS ? number : new BigDecimal(number.doubleValue());
    BigDecimal shown = exact.round(SHOWN).stripTrailingZeros();
    return shown.precision() - shown.scale() > SAFE_DIGITS
        ? CellValue.of(shown.toString(), CellForm.NUMBER).with(Trouble.DIGITS, null)
        : CellValue.of(shown.toPlainString(), CellForm.NUMBER);
  }

  @Override
  Optional<CellValue> date(BigDecimal number, NumberFormat shown, DateSystem system) {
    boolean isDate = isOfDay(shown) ? system.isCertain(number) : shown.isDate();
    return isDate
        ? Optional.of(date(system.moment(number, ChronoUnit.SECONDS), shown))
        : Optional.empty();
  }

  @Override
  CellValue date(LocalDateTime written, NumberFormat shown) {
    LocalDateTime moment = written.plus(HALF_A_SECOND).truncatedTo(ChronoUnit.SECONDS);
    if (!shown.month() && !shown.day()) {
      return CellValue.of(shown.iso(moment).orElseThrow(), CellForm.TEXT);
    }
    if (shown.time()) {
      return CellValue.of(DATE_TIME.format(moment), CellForm.DATE_TIME);
    }
    boolean isMidnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
    return CellValue.of(
        isMidnight ? moment.toLocalDate().toString() : DATE_TIME.format(moment), CellForm.DAY);
  }

  private static boolean isOfDay(NumberFormat shown) {
    return shown.year() || shown.month() || shown.day();
  }

  @Override
  String text(String raw) {
    return Whitespace.trim(TextEscapes.undo(raw));
  }
}
