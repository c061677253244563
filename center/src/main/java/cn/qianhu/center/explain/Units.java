package cn.qianhu.center.explain;

import cn.qianhu.center.vocabulary.MeasureUnit;

/** What amounts count. */
final class Units {

  static final Label MONEY = of(MeasureUnit.MONEY);
  static final Label PERSONS = of(MeasureUnit.PERSONS);
  static final Label TCE = of(MeasureUnit.ENERGY);
  static final Label ELECTRICITY = of(MeasureUnit.ELECTRICITY);
  static final Label PERCENT = of(MeasureUnit.PERCENT);
  static final Label POINTS = new Label("个百分点", "percentage points");
  static final Label INTENSITY = of(MeasureUnit.INTENSITY);
  static final Label ENTERPRISES = new Label("家", "enterprises");
  static final Label DIVISIONS = new Label("个大类", "divisions");
  static final Label DAYS = new Label("天", "days");

  private Units() {}

  static Label of(MeasureUnit unit) {
    return new Label(unit.zh(), unit.en());
  }
}
