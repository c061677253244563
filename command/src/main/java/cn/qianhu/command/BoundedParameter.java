package cn.qianhu.command;

import cn.qianhu.contract.form.TextBound;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A text on the command line that goes into a log: as much as one reads, and in one line. */
abstract class BoundedParameter implements ITypeConverter<String> {

  private final TextBound bound;
  private final String nameZh;
  private final String name;

  BoundedParameter(TextBound bound, String nameZh, String name) {
    this.bound = bound;
    this.nameZh = nameZh;
    this.name = name;
  }

  @Override
  public String convert(String text) {
    if (!bound.holds(text)) {
      throw new TypeConversionException(
          "%s不得超过 %d 个字符，也不得含换行、制表等控制字符：请缩短或删去 / %s has at most %d characters and no line breaks, tabs or other control characters: shorten it"
              .formatted(nameZh, bound.longest(), name, bound.longest()));
    }
    return text;
  }
}
