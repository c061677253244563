package cn.qianhu.ingest.workbook;

import java.util.Map;

/**
 * Number formats that a workbook may name by their number only, as programs in Chinese show them,
 * besides those that the reader of workbooks knows (ECMA-376 part 1, 18.8.30).
 */
final class FormatNumbers {
  private static final Map<Integer, String> CODES =
      Map.ofEntries(
          Map.entry(5, "\"¥\"#,##0;\"¥\"\\-#,##0"),
          Map.entry(6, "\"¥\"#,##0;[Red]\"¥\"\\-#,##0"),
          Map.entry(7, "\"¥\"#,##0.00;\"¥\"\\-#,##0.00"),
          Map.entry(8, "\"¥\"#,##0.00;[Red]\"¥\"\\-#,##0.00"),
          Map.entry(27, "yyyy年m月"),
          Map.entry(28, "m月d日"),
          Map.entry(29, "m月d日"),
          Map.entry(30, "m-d-yy"),
          Map.entry(31, "yyyy年m月d日"),
          Map.entry(32, "h时mm分"),
          Map.entry(33, "h时mm分ss秒"),
          Map.entry(34, "h时mm分"),
          Map.entry(35, "h时mm分ss秒"),
          Map.entry(36, "yyyy年m月"),
          Map.entry(41, "_ * #,##0_ ;_ * \\-#,##0_ ;_ * \"-\"_ ;_ @_ "),
          Map.entry(42, "_ \"¥\"* #,##0_ ;_ \"¥\"* \\-#,##0_ ;_ \"¥\"* \"-\"_ ;_ @_ "),
          Map.entry(43, "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ "),
          Map.entry(44, "_ \"¥\"* #,##0.00_ ;_ \"¥\"* \\-#,##0.00_ ;_ \"¥\"* \"-\"??_ ;_ @_ "),
          Map.entry(50, "yyyy年m月"),
          Map.entry(51, "m月d日"),
          Map.entry(52, "yyyy年m月"),
          Map.entry(53, "m月d日"),
          Map.entry(54, "m月d日"),
          Map.entry(55, "h时mm分"),
          Map.entry(56, "h时mm分ss秒"),
          Map.entry(57, "yyyy年m月"),
          Map.entry(58, "m月d日"),
          Map.entry(59, "0"),
          Map.entry(60, "0.00"),
          Map.entry(61, "#,##0"),
          Map.entry(62, "#,##0.00"),
          Map.entry(67, "0%"),
          Map.entry(68, "0.00%"),
          Map.entry(69, "# ?/?"),
          Map.entry(70, "# ??/??"));

  private FormatNumbers() {}

  /** The code of a format; empty where it has none and shows numbers as they are. */
  static String code(int number) {
    return CODES.getOrDefault(number, "");
  }
}
