package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.text.Bilingual;

/**
 * Kinds of changes that the dialect makes in a cell. Each kind is listed once for a column in a
 * receipt.
 */
public enum ConversionKind {
  /** Converted by the unit of the heading. */
  UNIT("按表头单位换算", "converted by the unit of the heading"),
  AMOUNT("数字的写法", "spelling of a number"),
  MONTH("月份的写法", "spelling of a month"),
  DAY("日期的写法", "spelling of a day"),
  INSTANT("时刻的写法（未注明时区的按北京时间）", "spelling of an instant, Beijing time where it says no other"),
  FLAG("是否的写法", "spelling of a boolean"),
  /** White space, width, case and what cannot be seen. */
  CODE("代码的写法", "spelling of a code"),
  /** A name, or a longer or shorter code, by the tables of the site. */
  NAME("按名称或其他代码对照", "looked up by its name or another code");

  private final Bilingual words;

  ConversionKind(String zh, String en) {
    this.words = Bilingual.of(zh, en);
  }

  public Bilingual words() {
    return words;
  }

  /** Whether the record's origin keeps the original text. */
  public boolean isOfOrigin() {
    return this == UNIT || this == AMOUNT || this == CODE || this == NAME;
  }
}
