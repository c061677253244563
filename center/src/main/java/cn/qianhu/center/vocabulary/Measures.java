package cn.qianhu.center.vocabulary;

import cn.qianhu.contract.text.Bilingual;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The measures of the cells: what they are called, in which unit and how exactly published. */
public enum Measures {
  GROSS_OUTPUT("工业总产值", "gross output value", MeasureUnit.MONEY, Family.OUTPUT, 2),
  SALES_OUTPUT("工业销售产值", "sales output value", MeasureUnit.MONEY, Family.OUTPUT, 2),
  EXPORT_DELIVERY("出口交货值", "export delivery value", MeasureUnit.MONEY, Family.OUTPUT, 2),
  REVENUE("营业收入", "revenue", MeasureUnit.MONEY, Family.OUTPUT, 2),
  PROFIT("利润总额", "total profit", MeasureUnit.MONEY, Family.OUTPUT, 2),
  EMPLOYEES("从业人员", "employees", MeasureUnit.PERSONS, Family.OUTPUT, 0),
  COMPLETED("完成投资", "investment completed", MeasureUnit.MONEY, Family.INVESTMENT, 2),
  TECHNICAL("技术改造投资", "technical upgrading", MeasureUnit.MONEY, Family.INVESTMENT, 2),
  EQUIPMENT("设备投资", "equipment", MeasureUnit.MONEY, Family.INVESTMENT, 2),
  COMPREHENSIVE(
      "综合能源消费量", "comprehensive energy consumption", MeasureUnit.ENERGY, Family.ENERGY, 4),
  ASSESSED("考核能耗", "assessed energy", MeasureUnit.ENERGY, Family.ENERGY, 4),
  FEEDSTOCK("原料用能", "energy used as feedstock", MeasureUnit.ENERGY, Family.ENERGY, 4),
  COAL("煤炭消费量", "coal", MeasureUnit.ENERGY, Family.ENERGY, 4),
  ELECTRICITY("用电量", "electricity", MeasureUnit.ELECTRICITY, Family.ENERGY, 4),
  RENEWABLE("可再生能源电量", "renewable electricity", MeasureUnit.ELECTRICITY, Family.ENERGY, 4),
  SALES_RATIO_PCT("产销率", "sales ratio", MeasureUnit.PERCENT, Family.DERIVED, 2),
  TECHNICAL_SHARE_PCT(
      "技改投资占比", "share of technical upgrading", MeasureUnit.PERCENT, Family.DERIVED, 2),
  ENERGY_INTENSITY("单位产值能耗", "energy per output", MeasureUnit.INTENSITY, Family.DERIVED, 4);

  /** What a measure is reckoned from. */
  public enum Family {
    OUTPUT,
    INVESTMENT,
    ENERGY,
    DERIVED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final String zh;
  private final String en;
  private final MeasureUnit unit;
  private final Family family;
  private final int digits;

  Measures(String zh, String en, MeasureUnit unit, Family family, int digits) {
    this.zh = zh;
    this.en = en;
    this.unit = unit;
    this.family = family;
    this.digits = digits;
  }

  public Bilingual words() {
    return Bilingual.of(zh, en);
  }

  public String unit() {
    return unit.zh();
  }

  public MeasureUnit measureUnit() {
    return unit;
  }

  public Family family() {
    return family;
  }

  /** Digits after the point, as published. */
  public int digits() {
    return digits;
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
