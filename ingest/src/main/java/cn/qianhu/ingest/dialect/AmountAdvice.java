package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.text.Excerpt;
import java.util.regex.Pattern;

/** Advice on a text that is no certain number. */
final class AmountAdvice {

  /** The longest text that anybody means as a number. */
  private static final int LONGEST = 200;

  private static final int LONGEST_UNIT = 20;

  private static final Pattern EXPONENT = Pattern.compile("[+-]?[0-9][0-9.,]*[eE][+-]?[0-9]+");
  private static final Pattern BLANK_WITHIN = Pattern.compile("[0-9.,+-]*[0-9]\\s+[0-9][0-9.,]*");
  private static final Pattern HAS_LETTER = Pattern.compile("[^0-9.,+()\\-\\s].*");

  private AmountAdvice() {}

  /**
   * The advice for a text.
   *
   * @param end of the number at its beginning
   * @param unit of the column, empty where it has none
   * @return null where the rules of the form say all there is to say
   */
  static Bilingual of(FormColumn column, String text, int end, String unit) {
    if (text.length() > LONGEST) {
      return null;
    }
    String number = text.substring(0, end);
    String suffix = text.substring(end).strip();
    if (EXPONENT.matcher(text).matches()) {
      return Bilingual.of(
          "用了科学计数法，可能已丢失数位：请写出完整的数字",
          "is written with an exponent, and digits may be lost: write the number out");
    }
    if (suffix.startsWith("%") || suffix.startsWith("‰")) {
      return Bilingual.of("带有百分号：请填写数值本身", "has a percent sign: write the number itself");
    }
    if (BLANK_WITHIN.matcher(text).matches()) {
      return Bilingual.of("数字中间有空格：请删去", "has a blank within the number: remove it");
    }
    if (number.isEmpty()) {
      return Bilingual.of(
          "不是数字：没有发生的请填 0，没有数据的请不要上报该行", "is not a number: write 0, or leave the report out");
    }
    if (HAS_LETTER.matcher(suffix).matches() && holdsDigit(number) && !unit.isEmpty()) {
      String shown = Excerpt.printable(suffix, LONGEST_UNIT);
      return Bilingual.of(
          "“%s”不是本列的单位（%s）：请换算后只填写数字".formatted(shown, unit),
          "\"%s\" is not the unit of the column (%s): convert it, and write the number alone"
              .formatted(shown, unit));
    }
    return ofNumber(column, number);
  }

  /**
   * A quantity whose row says another unit than it is taken in: it is written so as not to count.
   */
  static CellReading ofOtherUnit(FormColumn column, String text, String written, String unit) {
    String shown = Excerpt.printable(written, LONGEST_UNIT);
    return new CellReading(
        column.name(),
        text,
        text + "（" + shown + "）",
        null,
        Bilingual.of(
            "本行注明的单位“%s”不是该品种的计量单位（%s）：请换算后填报".formatted(shown, unit),
            "the row says %s, another unit than the carrier's (%s): convert the quantity"
                .formatted(shown, unit)));
  }

  private static Bilingual ofNumber(FormColumn column, String number) {
    if (number.startsWith("(") && number.endsWith(")") && !column.isSigned()) {
      return Bilingual.of(
          "括号表示负数，而本列不得为负：请核对",
          "brackets stand for a negative number, which is not allowed here: check it");
    }
    if (number.indexOf(',') >= 0) {
      return Bilingual.of(
          "千分位逗号的位置不对：请删去逗号，并核对数字",
          "has a grouping comma in a wrong place: remove commas and check the number");
    }
    if (number.startsWith(".") || number.startsWith("-.")) {
      return Bilingual.of(
          "小数点前没有数字：请写作 0" + number.replace("-", ""),
          "has no digit before the point: write 0" + number.replace("-", ""));
    }
    if (number.endsWith(".")) {
      return Bilingual.of(
          "小数点后没有数字：请补全或删去小数点", "has nothing after the point: complete it, or remove the point");
    }
    return holdsDigit(number)
        ? null
        : Bilingual.of(
            "不是数字：没有发生的请填 0，没有数据的请不要上报该行", "is not a number: write 0, or leave the report out");
  }

  private static boolean holdsDigit(String number) {
    return number.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  /**
   * The advice for a number with more digits after the point than its column takes.
   *
   * @param number in the unit of the column
   * @param unit in which it is written; null where it is that of the column
   */
  static Bilingual tooManyDecimals(String number, String unit, int allowed) {
    int decimals = number.length() - number.indexOf('.') - 1;
    Bilingual most =
        allowed == 0
            ? Bilingual.of("，而本列只要整数", ": a whole number is asked")
            : Bilingual.of("，最多 " + allowed + " 位", ": at most " + allowed + " are allowed");
    Bilingual found =
        unit == null
            ? Bilingual.of("有 " + decimals + " 位小数", "has " + decimals + " decimals")
            : Bilingual.of(
                "以" + unit + "填报，换算后为 " + number + "，有 " + decimals + " 位小数",
                "is "
                    + number
                    + " after the conversion from "
                    + unit
                    + ", with "
                    + decimals
                    + " decimals");
    return Bilingual.of(found.zh() + most.zh(), found.en() + most.en());
  }
}
