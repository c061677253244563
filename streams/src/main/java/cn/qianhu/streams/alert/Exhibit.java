package cn.qianhu.streams.alert;

import java.util.Locale;

/**
 * The figures that rules put in evidence besides their thresholds: what each is called and how it
 * is to be read. What is not declared here cannot be put in evidence. The names are published:
 * never rename.
 */
public enum Exhibit {
  SUBJECT_NAME("对象", "subject", ExhibitType.TEXT),
  MONTHS("报告期", "period", ExhibitType.PERIOD),
  GROSS_OUTPUT("工业总产值", "gross output value", ExhibitType.MONEY),
  GROSS_OUTPUT_YEAR_BEFORE("上年同期产值", "output a year before", ExhibitType.MONEY),
  GROSS_OUTPUT_MONTH_BEFORE("上月产值", "output the month before", ExhibitType.MONEY),
  /** Also with the months that it is of after a blank. */
  GROWTH_PCT("同比", "growth", ExhibitType.PERCENT),
  YTD_GROWTH_PCT("累计同比", "growth from January", ExhibitType.PERCENT),
  OUTPUT_FACTS("已报产销报表", "reports of output", ExhibitType.COUNT),
  DIVISIONS_PAIRED("可比大类", "divisions compared", ExhibitType.COUNT),
  DIVISIONS_GROWING("增长大类", "divisions that grow", ExhibitType.COUNT),
  DIVISIONS_GROWING_PCT("行业增长面", "share of growing divisions", ExhibitType.PERCENT),
  BALANCE_PERIOD("截至月份", "up to", ExhibitType.PERIOD),
  BALANCE_RULE("扣除规则", "deduction rule", ExhibitType.DEDUCTION_RULE),
  LIGHT("晴雨表", "light", ExhibitType.LIGHT),
  BUDGET("年度用能预算", "budget of the year", ExhibitType.ENERGY),
  ASSESSED_YTD("累计考核能耗", "assessed energy from January", ExhibitType.ENERGY),
  PLAN_INVESTMENT("年度计划投资", "plan of the year", ExhibitType.MONEY),
  COMPLETED_YTD("累计完成投资", "completed from January", ExhibitType.MONEY),
  COMPLETED_PCT("完成比例", "share completed", ExhibitType.PERCENT),
  SCHEDULE_PCT("序时进度", "share of the year gone by", ExhibitType.PERCENT),
  LAG_POINTS("与序时进度相差", "against schedule", ExhibitType.POINTS),
  STATUS("项目状态", "status of the project", ExhibitType.PROJECT_STATUS),
  CITY("市", "city", ExhibitType.REGION),
  PROJECT("项目", "project", ExhibitType.PROJECT),
  DUE_DATE("到期日", "due date", ExhibitType.DATE),
  DEBT_LEFT("尚欠指标", "debt left", ExhibitType.ENERGY),
  /** With a number after a blank. */
  VIOLATION("不平之处", "breach", ExhibitType.TEXT),
  /** With the quantity after a blank. */
  DIFFERENCE("合计与下级之和不符", "not the sum of its parts", ExhibitType.TEXT);

  private final String zh;
  private final String en;
  private final ExhibitType type;

  Exhibit(String zh, String en, ExhibitType type) {
    this.zh = zh;
    this.en = en;
    this.type = type;
  }

  /** Its name in the evidence of an alert. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }

  public ExhibitType type() {
    return type;
  }
}
