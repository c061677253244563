package cn.qianhu.center.explain;

import cn.qianhu.center.vocabulary.Measures;
import cn.qianhu.contract.text.Bilingual;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The measures that are sums of facts (domain, Indicators). */
@SuppressWarnings("ImmutableEnumChecker") // words do not change
enum IndicatorMeasure {
  GROSS_OUTPUT(Form.OUTPUT),
  SALES_OUTPUT(Form.OUTPUT),
  EXPORT_DELIVERY(Form.OUTPUT),
  REVENUE(Form.OUTPUT),
  PROFIT(Form.OUTPUT),
  EMPLOYEES(Form.OUTPUT),
  COMPLETED(Form.INVESTMENT),
  TECHNICAL(Form.INVESTMENT),
  EQUIPMENT(Form.INVESTMENT),
  COMPREHENSIVE(Form.ENERGY),
  ASSESSED(Form.ENERGY),
  FEEDSTOCK(Form.ENERGY),
  COAL(Form.ENERGY),
  ELECTRICITY(Form.ENERGY),
  RENEWABLE(Form.ENERGY);

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
  final Bilingual label;
  final Bilingual unit;

  IndicatorMeasure(Form form) {
    Measures measure = Measures.valueOf(name());
    this.form = form;
    this.label = measure.words();
    this.unit = Units.of(measure.measureUnit());
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
