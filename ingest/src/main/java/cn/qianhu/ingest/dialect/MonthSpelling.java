package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.code.Months;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code 2022/3}, {@code 2022年3月}, {@code 202203} and the like, and date cells on the first of a
 * month.
 *
 * @param firstsOnly whether every filled cell of the column is the first of a month: then the text
 *     of such a day is its month, which a single one of them does not show
 */
record MonthSpelling(String column, BooleanSupplier firstsOnly) implements ColumnSpelling {

  private static final Pattern FORM =
      Pattern.compile(
          "([0-9]{4})(?:-([0-9]{1,2})|/([0-9]{1,2})|\\.([0-9]{1,2})|([0-9]{2})|年([0-9]{1,2})月)");

  private static final Pattern QUARTER = Pattern.compile(".*(?:[Qq][1-4]|季度?)");
  private static final Pattern SHORT_YEAR = Pattern.compile("[0-9]{2}[-/.年][0-9]{1,2}月?");
  private static final Pattern NO_YEAR = Pattern.compile("[0-9]{1,2}月份?");
  private static final String FIRST = "-01";
  private static final int LENGTH = "2022-03".length();

  @Override
  public CellReading read(String cell, CellForm form, String carrier) {
    if (Months.parse(cell) != null) {
      return null;
    }
    String month =
        switch (form) {
          case DAY, DATE_TIME -> ofFirst(DaySpelling.ofDateCell(cell));
          case NUMBER -> cell.indexOf('.') >= 0 ? null : strict(cell);
          case TEXT -> ofText(cell);
        };
    return month == null
        ? refused(cell, form)
        : CellReading.converted(column, cell, month, ConversionKind.MONTH);
  }

  private String ofText(String cell) {
    String text = CellCharacters.narrow(cell);
    String month = strict(text);
    if (month != null) {
      return month;
    }
    String first = ofFirst(DaySpelling.strict(text));
    return first != null && firstsOnly.getAsBoolean() ? first : null;
  }

  /** The strict text of a month in any spelling; null where it is none. */
  private static String strict(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return null;
    }
    int group = 2;
    while (parts.group(group) == null) {
      group++;
    }
    String digits = parts.group(group);
    String month = parts.group(1) + "-" + (digits.length() == 1 ? "0" + digits : digits);
    return Months.parse(month) == null ? null : month;
  }

  private static String ofFirst(String day) {
    return day != null && day.endsWith(FIRST) && day.length() == LENGTH + FIRST.length()
        ? day.substring(0, LENGTH)
        : null;
  }

  /** Whether a cell is the first of a month, as a text or as a date cell. */
  static boolean isFirst(String cell, CellForm form) {
    return switch (form) {
      case DAY, DATE_TIME -> ofFirst(DaySpelling.ofDateCell(cell)) != null;
      case NUMBER -> false;
      case TEXT -> ofFirst(DaySpelling.strict(CellCharacters.narrow(cell))) != null;
    };
  }

  private CellReading refused(String cell, CellForm form) {
    String text = CellCharacters.narrow(cell);
    if (form == CellForm.DAY || form == CellForm.DATE_TIME || DaySpelling.strict(text) != null) {
      return CellReading.refused(
          column,
          cell,
          "是某一天，而本列要月份：请按 2022-03 的形式填写",
          "is a day where a month is asked, and not all rows are firsts of months: write it as"
              + " 2022-03");
    }
    if (QUARTER.matcher(text).matches()) {
      return CellReading.refused(
          column,
          cell,
          "是季度，而本列要月份：请按 2022-03 的形式填写",
          "is a quarter: write a month such as 2022-03");
    }
    if (SHORT_YEAR.matcher(text).matches()) {
      return CellReading.refused(
          column, cell, "年份须为四位数字：请按 2022-03 的形式填写", "a year has four digits: write it as 2022-03");
    }
    if (FORM.matcher(text).matches()) {
      return CellReading.refused(
          column, cell, "没有这个月份：月份为 01 至 12", "no such month: months are 01 to 12");
    }
    if (NO_YEAR.matcher(text).matches()) {
      return CellReading.refused(
          column, cell, "没有年份：请按 2022-03 的形式填写", "has no year: write it as 2022-03");
    }
    return CellReading.refused(column, cell, "请按 2022-03 的形式填写月份", "write the month as 2022-03");
  }
}
