package cn.qianhu.center.vocabulary;

/** What the published figures count. */
public enum MeasureUnit {
  MONEY("万元", "CNY 10k"),
  PERSONS("人", "persons"),
  ENERGY("吨标准煤", "tce"),
  ELECTRICITY("万千瓦时", "10 MWh"),
  INTENSITY("吨标准煤/万元", "tce/CNY 10k"),
  PERCENT("%", "%");

  private final String zh;
  private final String en;

  MeasureUnit(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }
}
