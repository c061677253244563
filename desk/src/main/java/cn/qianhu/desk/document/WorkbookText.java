package cn.qianhu.desk.document;

/** Texts as a workbook takes them. */
final class WorkbookText {

  /** Characters that a cell holds at most. */
  private static final int MOST = 32_767;

  private WorkbookText() {}

  /** The text, cut where a cell would not hold it. */
  static String fitting(String text) {
    if (text.length() <= MOST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(MOST - 2)) ? MOST - 2 : MOST - 1;
    return text.substring(0, end) + "…";
  }
}
