package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.form.Instants;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code 2022/4/5 9:05} and the like. What says no offset is Beijing time, without the summer time
 * of former years, as it is in readings.
 */
record InstantSpelling(String column) implements ColumnSpelling {

  private static final String OFFSET = "+08:00";

  private static final Pattern FORM =
      Pattern.compile(
          "([^\\sT]+)(?:T| +)([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(\\.[0-9]{1,9})?)?"
              + "(Z|[+-][0-9]{2}(?::?[0-9]{2})?)?");

  private static final Pattern TIME_ALONE = Pattern.compile("[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?");

  @Override
  public CellReading read(String cell, CellForm form, String carrier) {
    if (Instants.isCanonicalForm(cell) || Instants.parse(cell) != null) {
      return null;
    }
    String text = CellCharacters.narrow(cell);
    String instant =
        switch (form) {
          case NUMBER, DAY -> null;
          case TEXT, DATE_TIME -> Instants.parse(text) == null ? strict(text) : text;
        };
    return instant == null
        ? refused(cell, form, text)
        : CellReading.converted(column, cell, instant, ConversionKind.INSTANT);
  }

  private static String strict(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return null;
    }
    String day = DaySpelling.strict(parts.group(1));
    if (day == null) {
      return null;
    }
    String hour = parts.group(2).length() == 1 ? "0" + parts.group(2) : parts.group(2);
    String instant =
        day
            + "T"
            + hour
            + ":"
            + parts.group(3)
            + ":"
            + orElse(parts.group(4), "00")
            + orElse(parts.group(5), "")
            + orElse(parts.group(6), OFFSET);
    return Instants.parse(instant) == null ? null : instant;
  }

  private static String orElse(String group, String other) {
    return group == null ? other : group;
  }

  private CellReading refused(String cell, CellForm form, String text) {
    if (DaySpelling.isSerial(text)) {
      return CellReading.refused(
          column,
          cell,
          "像是表格软件的日期序列号：请按 2022-04-05 09:00 的形式填写",
          "seems to be a serial number of a spreadsheet: write it as 2022-04-05 09:00");
    }
    if (TIME_ALONE.matcher(text).matches()) {
      return CellReading.refused(
          column,
          cell,
          "没有日期：请按 2022-04-05 09:00 的形式填写",
          "has no date: write it as 2022-04-05 09:00");
    }
    if (form == CellForm.DAY || DaySpelling.strict(text) != null) {
      return CellReading.refused(
          column,
          cell,
          "没有时刻：请按 2022-04-05 09:00 的形式填写",
          "has no time: write it as 2022-04-05 09:00");
    }
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return null;
    }
    return DaySpelling.strict(parts.group(1)) == null
        ? CellReading.refused(column, cell, "没有这一天：请核对日期", "no such day: check the date")
        : CellReading.refused(
            column,
            cell,
            "没有这一时刻：小时为 0 至 23，分、秒为 0 至 59",
            "no such hour or minute: hours are 0 to 23");
  }
}
