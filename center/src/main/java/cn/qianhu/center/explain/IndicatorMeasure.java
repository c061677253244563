package cn.qianhu.center.explain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The measures that are sums of facts (domain, Indicators). */
@SuppressWarnings("ImmutableEnumChecker") // words do not change
enum IndicatorMeasure {
  GROSS_OUTPUT(Form.OUTPUT, "工业总产值", "gross output value", Units.MONEY),
  SALES_OUTPUT(Form.OUTPUT, "工业销售产值", "output sold", Units.MONEY),
  EXPORT_DELIVERY(Form.OUTPUT, "出口交货值", "output delivered for export", Units.MONEY),
  REVENUE(Form.OUTPUT, "营业收入", "revenue", Units.MONEY),
  PROFIT(Form.OUTPUT, "利润总额", "profit", Units.MONEY),
  EMPLOYEES(Form.OUTPUT, "从业人员", "employees", Units.PERSONS),
  COMPLETED(Form.INVESTMENT, "完成投资", "investment completed", Units.MONEY),
  TECHNICAL(Form.INVESTMENT, "技改投资", "technical investment", Units.MONEY),
  EQUIPMENT(Form.INVESTMENT, "设备投资", "investment in equipment", Units.MONEY),
  COMPREHENSIVE(Form.ENERGY, "综合能源消费量", "comprehensive energy consumption", Units.TCE),
  ASSESSED(Form.ENERGY, "考核能耗", "assessed energy", Units.TCE),
  FEEDSTOCK(Form.ENERGY, "原料用能", "feedstock", Units.TCE),
  COAL(Form.ENERGY, "煤炭消费", "coal", Units.TCE),
  ELECTRICITY(Form.ENERGY, "电力消费", "electricity", Units.ELECTRICITY),
  RENEWABLE(Form.ENERGY, "可再生电力", "renewable electricity", Units.ELECTRICITY);

  /** The forms of facts. */
  enum Form {
    OUTPUT,
    ENERGY,
    INVESTMENT;

    /** As facts name it. */
    String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  final Form form;
  final Label label;
  final Label unit;

  IndicatorMeasure(Form form, String zh, String en, Label unit) {
    this.form = form;
    this.label = new Label(zh, en);
    this.unit = unit;
  }

  /** As the table names it. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<IndicatorMeasure> named(String text) {
    return Arrays.stream(values()).filter(measure -> measure.text().equals(text)).findFirst();
  }

  /** Whether growth is over those who reported in both months (同口径). */
  boolean isPanel() {
    return form != Form.INVESTMENT;
  }

  /** Persons are counted at a date: there is no sum of them over months. */
  boolean addsUpOverMonths() {
    return this != EMPLOYEES;
  }
}
