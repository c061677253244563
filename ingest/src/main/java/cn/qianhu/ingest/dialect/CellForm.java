package cn.qianhu.ingest.dialect;

/** The forms in which cells hold their texts. A cell of a CSV file is always a text. */
public enum CellForm {
  TEXT,
  /** A number cell of a workbook; its text is the plain decimal. */
  NUMBER,
  /**
   * A date cell of a workbook whose format shows a day: {@code 2022-03-01}, with a time behind a
   * {@code T} where the cell holds one all the same.
   */
  DAY,
  /** A date cell whose format shows a time: {@code 2022-03-01T09:00:00}, at midnight too. */
  DATE_TIME
}
