package cn.qianhu.ingest.workbook;

import java.util.Map;

/**
 * Number formats that a workbook may name by their number only (ECMA-376 part 1, 18.8.30), those of
 * a language as programs in Chinese show them.
 */
final class FormatNumbers {
  /** Formats by numbers that mean the same in every workbook. */
  private static final Map<Integer, String> FIXED =
      Map.ofEntries(
          Map.entry(1, "0"),
          Map.entry(2, "0.00"),
          Map.entry(3, "#,##0"),
          Map.entry(4, "#,##0.00"),
          Map.entry(9, "0%"),
          Map.entry(10, "0.00%"),
          Map.entry(11, "0.00E+00"),
          Map.entry(12, "# ?/?"),
          Map.entry(13, "# ??/??"),
          Map.entry(14, "mm-dd-yy"),
          Map.entry(15, "d-mmm-yy"),
          Map.entry(16, "d-mmm"),
          Map.entry(17, "mmm-yy"),
          Map.entry(18, "h:mm AM/PM"),
          Map.entry(19, "h:mm:ss AM/PM"),
          Map.entry(20, "h:mm"),
          Map.entry(21, "h:mm:ss"),
          Map.entry(22, "m/d/yy h:mm"),
          Map.entry(37, "#,##0 ;(#,##0)"),
          Map.entry(38, "#,##0 ;[Red](#,##0)"),
          Map.entry(39, "#,##0.00;(#,##0.00)"),
          Map.entry(40, "#,##0.00;[Red](#,##0.00)"),
          Map.entry(45, "mm:ss"),
          Map.entry(46, "[h]:mm:ss"),
          Map.entry(47, "mmss.0"),
          Map.entry(48, "##0.0E+0"),
          Map.entry(49, "@"));

  /** These a workbook may give another meaning. */
  private static final Map<Integer, String> OF_CHINESE =
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

  /**
   * The code of a format; empty where it has none and shows numbers as they are.
   *
   * @param written the code that a workbook gives it, or null
   */
  static String code(int number, String written) {
    String fixed = FIXED.get(number);
    if (fixed != null) {
      return fixed;
    }
    return written != null ? written : OF_CHINESE.getOrDefault(number, "");
  }
}
