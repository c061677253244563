package cn.qianhu.ingest.file;

import cn.qianhu.contract.form.Whitespace;
import cn.qianhu.ingest.dialect.CellForm;
import cn.qianhu.ingest.workbook.DateSystem;
import cn.qianhu.ingest.workbook.NumberFormat;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Texts of cells in strict reading.
 *
 * <ul>
 *   <li>A number is the shortest decimal, without exponent, that is the stored number. A workbook
 *       stores binary numbers, and programs write 77.8022 as {@code 77.802199999999999}: the
 *       shortest decimal of the same binary number is what was typed.
 *   <li>A number with a date format is the ISO date, month, year, time or local date-time that the
 *       format shows.
 * </ul>
 */
final class StrictCellText extends CellText {
  StrictCellText(DateSystem dates) {
    super(dates);
  }

  @Override
  CellValue number(BigDecimal number, String raw) {
    return CellValue.of(plain(number, raw), CellForm.NUMBER);
  }

  @Override
  Optional<CellValue> date(BigDecimal number, NumberFormat shown, DateSystem system) {
    return shown.isDate()
        ? Optional.of(date(system.moment(number, ChronoUnit.MILLIS), shown))
        : Optional.empty();
  }

  @Override
  CellValue date(LocalDateTime moment, NumberFormat shown) {
    return CellValue.of(shown.iso(moment).orElseThrow(), CellForm.TEXT);
  }

  @Override
  String text(String raw) {
    return Whitespace.trim(raw);
  }
}
