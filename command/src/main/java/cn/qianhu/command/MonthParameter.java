package cn.qianhu.command;

import cn.qianhu.contract.code.Months;
import java.time.YearMonth;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A month on the command line: one of a year of nine digits is past every number of a month. */
final class MonthParameter implements ITypeConverter<YearMonth> {

  @Override
  public YearMonth convert(String text) {
    YearMonth month = Months.parse(text);
    if (month == null) {
      throw new TypeConversionException(
          "“%s”不是月份：请写 YYYY-MM，并请核对年份 / not a month: write YYYY-MM, and look at the year again"
              .formatted(text));
    }
    return month;
  }
}
