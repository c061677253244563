package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.code.Dates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code 2022/3/5}, {@code 2022年3月5日}, {@code 20220305} and the like. */
record DaySpelling(String column) implements ColumnSpelling {

  private static final Pattern FORM =
      Pattern.compile(
          "([0-9]{4})(?:-([0-9]{1,2})-([0-9]{1,2})|/([0-9]{1,2})/([0-9]{1,2})"
              + "|\\.([0-9]{1,2})\\.([0-9]{1,2})|([0-9]{2})([0-9]{2})"
              + "|年([0-9]{1,2})月([0-9]{1,2})日)");

  private static final Pattern YEAR_LAST =
      Pattern.compile("[0-9]{1,2}[-/.][0-9]{1,2}[-/.](?:[0-9]{2}|[0-9]{4})");

  private static final Pattern SERIAL = Pattern.compile("[0-9]{5}(?:\\.[0-9]+)?");
  private static final Pattern MIDNIGHT = Pattern.compile("T00:00(?::00(?:\\.0+)?)?");
  private static final char TIME = 'T';

  @Override
  public CellReading read(String cell, CellForm form, String carrier) {
    if (form == CellForm.TEXT && Dates.parse(cell) != null) {
      return null;
    }
    if (form == CellForm.DAY || form == CellForm.DATE_TIME) {
      String day = ofDateCell(cell);
      return day == null
          ? CellReading.refused(
              column,
              cell,
              "含有时刻，而本列只要日期：请只填写日期",
              "has a time where a day is asked: write the day alone")
          : converted(cell, day);
    }
    String text = CellCharacters.narrow(cell);
    String day = strict(text);
    return day == null ? refused(cell, text) : converted(cell, day);
  }

  private CellReading converted(String cell, String day) {
    return day.equals(cell) ? null : CellReading.converted(column, cell, day, ConversionKind.DAY);
  }

  private CellReading refused(String cell, String text) {
    if (FORM.matcher(text).matches()) {
      return CellReading.refused(column, cell, "没有这一天：请核对日期", "no such day: check the date");
    }
    if (YEAR_LAST.matcher(text).matches()) {
      return CellReading.refused(
          column,
          cell,
          "看不出先写的是月还是日：请按 2022-03-10 的形式填写",
          "month or day first? write it as 2022-03-10");
    }
    if (isSerial(text)) {
      return CellReading.refused(
          column,
          cell,
          "像是表格软件的日期序列号：请按 2022-03-05 的形式填写",
          "seems to be a serial number of a spreadsheet: write the day as 2022-03-05");
    }
    return CellReading.refused(
        column, cell, "请按 2022-03-09 的形式填写日期", "write the day as 2022-03-09");
  }

  /** The number by which a spreadsheet program keeps a date. */
  static boolean isSerial(String text) {
    return SERIAL.matcher(text).matches();
  }

  /** The strict text of a day in any spelling; null where it is none. */
  static String strict(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return null;
    }
    int month = 2;
    while (parts.group(month) == null) {
      month += 2;
    }
    try {
      return LocalDate.of(number(parts, 1), number(parts, month), number(parts, month + 1))
          .toString();
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  /** The day of a date cell; null where the cell holds a time of the day, too. */
  static String ofDateCell(String cell) {
    int time = cell.indexOf(TIME);
    if (time >= 0 && !MIDNIGHT.matcher(cell.substring(time)).matches()) {
      return null;
    }
    String day = time < 0 ? cell : cell.substring(0, time);
    return Dates.parse(day) == null ? null : day;
  }
}
