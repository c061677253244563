package cn.qianhu.streams.alert;

/** How a piece of evidence is to be read: whoever shows it goes by this, not by how it looks. */
public enum ExhibitType {
  /** A month {@code YYYY-MM}, or two with {@code ..} between them. */
  PERIOD("", ""),
  DATE("", ""),
  /** A code of a region. */
  REGION("", ""),
  /** A code of an investment project. */
  PROJECT("", ""),
  /** A name or a sentence. */
  TEXT("", ""),
  LIGHT("", ""),
  DEDUCTION_RULE("", ""),
  PROJECT_STATUS("", ""),
  COUNT("", ""),
  FACTOR("倍", "times"),
  DAYS("天", "days"),
  PERCENT("%", "%"),
  POINTS("百分点", "pp"),
  MONEY("万元", "CNY 10k"),
  ENERGY("吨标准煤", "tce");

  private final String unitZh;
  private final String unitEn;

  ExhibitType(String unitZh, String unitEn) {
    this.unitZh = unitZh;
    this.unitEn = unitEn;
  }

  /** Unit of the amount; empty where it has none. */
  public String unitZh() {
    return unitZh;
  }

  public String unitEn() {
    return unitEn;
  }
}
