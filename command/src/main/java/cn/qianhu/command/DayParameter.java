package cn.qianhu.command;

import cn.qianhu.contract.code.Dates;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day on the command line: Java reads years of nine digits too, and nobody means one. */
final class DayParameter implements ITypeConverter<LocalDate> {

  @Override
  public LocalDate convert(String text) {
    LocalDate day = Dates.parse(text);
    if (day == null) {
      throw new TypeConversionException(
          "“%s”不是日期：请写 YYYY-MM-DD，并请核对年份 / not a date: write YYYY-MM-DD, and look at the year again"
              .formatted(text));
    }
    return day;
  }
}
