package cn.qianhu.center.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The measures of the cells: what they are called and in which unit they are published. */
public enum Measures {
  GROSS_OUTPUT("工业总产值", "gross output value", "万元"),
  SALES_OUTPUT("工业销售产值", "sales value", "万元"),
  SALES_RATIO_PCT("产销率", "sales ratio", "%"),
  EXPORT_DELIVERY("出口交货值", "export deliveries", "万元"),
  REVENUE("营业收入", "revenue", "万元"),
  PROFIT("利润总额", "profit", "万元"),
  EMPLOYEES("用工人数", "employees", "人"),
  COMPREHENSIVE("综合能源消费量", "energy consumption", "吨标准煤"),
  FEEDSTOCK("原料用能", "feedstock", "吨标准煤"),
  ASSESSED("考核能耗", "assessed energy", "吨标准煤"),
  COAL("煤品消费量", "coal", "吨标准煤"),
  ELECTRICITY("用电量", "electricity", "万千瓦时"),
  RENEWABLE("可再生能源电力", "renewable electricity", "万千瓦时"),
  ENERGY_INTENSITY("单位产值能耗", "energy intensity", "吨标准煤/万元"),
  COMPLETED("完成投资", "investment completed", "万元"),
  TECHNICAL("技术改造投资", "technical upgrading", "万元"),
  EQUIPMENT("设备投资", "equipment", "万元"),
  TECHNICAL_SHARE_PCT("技改投资占比", "share of upgrading", "%");

  private final String zh;
  private final String en;
  private final String unit;

  Measures(String zh, String en, String unit) {
    this.zh = zh;
    this.en = en;
    this.unit = unit;
  }

  public Words words() {
    return Words.of(zh, en);
  }

  public String unit() {
    return unit;
  }

  /** Its name in the results. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static List<String> codes() {
    return Arrays.stream(values()).map(Measures::code).toList();
  }

  /** The measure of a name in the results. */
  public static Optional<Measures> of(String code) {
    return Arrays.stream(values()).filter(measure -> measure.code().equals(code)).findFirst();
  }
}
