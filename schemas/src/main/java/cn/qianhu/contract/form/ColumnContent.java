package cn.qianhu.contract.form;

import cn.qianhu.contract.text.Bilingual;

/** Kinds of values that columns take. */
public enum ColumnContent {
  MONEY(Amount.MONEY, "万元，最多两位小数", "10,000 yuan, at most 2 decimals"),
  /** A quantity of an energy carrier, in the unit of the carrier. */
  QUANTITY(Amount.QUANTITY, "该品种的计量单位，最多四位小数", "in the unit of the carrier, at most 4 decimals"),
  /** A quantity as a meter shows it. */
  METERED(Amount.QUANTITY, "读数，最多四位小数", "quantity, at most 4 decimals"),
  /** Energy of all carriers, in tonnes of coal equivalent. */
  STANDARD_COAL(Amount.QUANTITY, "吨标准煤，最多四位小数", "tce, at most 4 decimals"),
  /** A number whose unit is given by another column; counts have no decimals. */
  FIGURE("数字，最多四位小数", "number, at most 4 decimals"),
  PERSONS(Amount.PERSONS, "人，不带小数", "persons, no decimals"),
  REVISION("修订号，从 1 开始", "revision, from 1"),
  MINUTES("区间分钟数：15、60 或 1440", "length of the interval: 15, 60 or 1440"),
  MONTH("月份 YYYY-MM", "month YYYY-MM"),
  DATE("日期 YYYY-MM-DD", "day YYYY-MM-DD"),
  YEAR("年份，四位数字", "year, four digits"),
  INSTANT("时刻，带时区", "instant with offset, ISO 8601"),
  /** Steps of a plan, each with its day and amount. */
  MONEY_BY_MONTH("一月至十二月的金额，万元，以 ; 相连", "twelve amounts, 10,000 yuan, joined by ;"),
  SCHEDULE("分步计划：YYYY-MM-DD:数量，以 ; 相连", "steps of a plan: YYYY-MM-DD:amount, joined by ;"),
  FLAG("true、false 或空", "true, false or empty"),
  NAME("编号或名称", "identifier or name"),
  TEXT("文本", "text");

  private static final int NO_AMOUNT = -1;

  private final int digits;
  private final Bilingual description;

  ColumnContent(String zh, String en) {
    this(NO_AMOUNT, zh, en);
  }

  ColumnContent(int digits, String zh, String en) {
    this.digits = digits;
    this.description = Bilingual.of(zh, en);
  }

  /** Describes the content, for columns that are not described themselves. */
  Bilingual description() {
    return description;
  }

  /** Whether the values are amounts, which may be summed. */
  public boolean isAmount() {
    return digits != NO_AMOUNT;
  }

  /** Digits after the point of an amount. */
  public int digits() {
    if (!isAmount()) {
      throw new IllegalStateException(this + " is no amount.");
    }
    return digits;
  }

  /** Whether the values are written as numbers. */
  public boolean isNumber() {
    return isAmount() || this == REVISION || this == MINUTES || this == YEAR || this == FIGURE;
  }

  /** The bound of a text of this content. */
  TextBound bound() {
    return switch (this) {
      case NAME -> TextBound.NAME;
      case SCHEDULE, MONEY_BY_MONTH -> TextBound.LIST;
      default -> TextBound.VALUE;
    };
  }

  /** An example of a value. */
  String sample() {
    return switch (this) {
      case MONEY -> "1234.50";
      case FIGURE -> "6.5";
      case QUANTITY, METERED, STANDARD_COAL -> "12.5000";
      case PERSONS -> "12";
      case REVISION -> "1";
      case MINUTES -> "15";
      case MONTH -> "2021-01";
      case DATE -> "2021-01-10";
      case YEAR -> "2021";
      case INSTANT -> "2021-02-02T09:14:00+08:00";
      case NAME -> "A-000001";
      case FLAG, TEXT, SCHEDULE, MONEY_BY_MONTH -> "";
    };
  }
}
