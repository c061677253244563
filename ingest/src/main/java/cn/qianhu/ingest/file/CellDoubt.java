package cn.qianhu.ingest.file;

import cn.qianhu.contract.form.ColumnContent;
import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.ingest.workbook.Display;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A cell of a workbook that a person may see otherwise than it is read.
 *
 * @param position place of the cell in its row, from 0
 * @param address the cell as the program names it, such as {@code G2}
 * @param trouble what is the matter with it
 * @param held its text, as it is read
 * @param display works out what is shown of its number; null where it holds no number
 */
record CellDoubt(
    int position, String address, Trouble trouble, String held, Supplier<Display> display) {
  /** A shortened number is none of their codes, and they say so themselves. */
  private static final Set<String> JUDGED_BY_FORM = Set.of("uscc", "project_code");

  private static final int LONGEST = 40;

  /** Reasons why a person may read a cell otherwise than the program. */
  enum Trouble {
    /** The number has a format, which may show it otherwise than by its plain digits. */
    FORMAT,
    /** The number is shown as a year alone, which reads as a number. */
    YEAR,
    /** The cell holds a code as a number, with more digits than programs keep. */
    DIGITS,
    /** The cell is a formula whose result was not saved. */
    NOT_CALCULATED,
    /** The cell is an error, such as {@code #REF!}. */
    ERROR
  }

  /**
   * The remark about the cell; empty where a person reads it as the program does.
   *
   * @param of the column in which it stands
   * @param units spellings of the unit of the column in this row
   * @param name of the column, for whoever wrote it
   */
  Optional<CellRemark> remark(FormColumn of, Set<String> units, Bilingual name) {
    String column = of.name();
    boolean isNumber = of.content().isNumber();
    return switch (trouble) {
      case NOT_CALCULATED -> Optional.of(notCalculated(column, name));
      case ERROR -> Optional.of(error(column, name));
      case DIGITS -> isNumber ? Optional.empty() : Optional.of(shortened(column, name));
      case YEAR ->
          isNumber && of.content() != ColumnContent.YEAR
              ? Optional.of(year(column, name, display.get()))
              : Optional.empty();
      case FORMAT -> formatted(column, name, isNumber, units);
    };
  }

  private Optional<CellRemark> formatted(
      String column, Bilingual name, boolean isNumber, Set<String> units) {
    Display shown = display.get();
    if (shown.text().equals(held)) {
      return Optional.empty();
    }
    return switch (isNumber ? shown.asNumber(units) : shown.asText()) {
      case SAME -> Optional.empty();
      case ROUNDED -> Optional.of(rounded(column, name, legible(shown)));
      case OTHER -> Optional.of(other(column, name, legible(shown), held));
    };
  }

  private CellRemark year(String column, Bilingual name, Display shown) {
    return other(column, name, legible(shown), shown.plainNumber());
  }

  private CellRemark shortened(String column, Bilingual name) {
    return new CellRemark(
        column,
        !JUDGED_BY_FORM.contains(column),
        address + " 是数字，位数已丢失 / a number that lost digits",
        place(name)
            .before(
                "是数字 " + held + "，超出 15 位的数字已丢失：请先把该列设为文本格式，再重新填写完整的代码",
                " holds the number "
                    + held
                    + ": its digits beyond the fifteenth were lost; format the column as text, and"
                    + " write the code again in full"));
  }

  private CellRemark notCalculated(String column, Bilingual name) {
    return new CellRemark(
        column,
        true,
        address + " 是未保存结果的公式 / formula without a saved value",
        place(name)
            .before(
                "是公式，但没有保存计算结果：请打开工作簿，重新计算并保存，或直接填写数值",
                " is a formula without a saved value: open the workbook, recalculate and save it, or"
                    + " write the value itself"));
  }

  private CellRemark error(String column, Bilingual name) {
    return new CellRemark(
        column,
        true,
        held,
        place(name)
            .before(
                "是错误值 " + held + "：请更正公式，或直接填写数值",
                " is the error " + held + ": correct the formula, or write the value itself"));
  }

  private CellRemark rounded(String column, Bilingual name, String shown) {
    return new CellRemark(
        column,
        false,
        held,
        place(name)
            .before(
                "显示 " + shown + "，实为 " + held + "：显示时四舍五入，按 " + held + " 读取",
                " shows "
                    + shown
                    + ", holds "
                    + held
                    + ": it is rounded for display only and read as "
                    + held));
  }

  private CellRemark other(String column, Bilingual name, String shown, String holds) {
    return new CellRemark(
        column,
        true,
        address + " 显示 " + shown + "，实为 " + holds + " / shows " + shown + ", holds " + holds,
        place(name)
            .before(
                "显示 "
                    + shown
                    + "，实为 "
                    + holds
                    + "：数字格式缩放了数值，或添加了其他单位或文字，本单元格按格式错误处理。请改用常规数字格式，按本列的单位填写（代码请设为文本格式）",
                " shows "
                    + shown
                    + ", holds "
                    + holds
                    + ": its number format scales the number, or adds another unit or text, and the cell is"
                    + " treated as malformed; use a plain number format and the unit of the column (the"
                    + " text format for codes)"));
  }

  private Bilingual place(Bilingual name) {
    return Bilingual.of(
        "单元格 " + address + "（列 " + name.zh() + "）", "cell " + address + " (" + name.en() + ")");
  }

  private static String legible(Display shown) {
    String text = shown.text();
    if (text.isEmpty()) {
      return "（空白 / nothing）";
    }
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
