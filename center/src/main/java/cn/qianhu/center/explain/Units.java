package cn.qianhu.center.explain;

import cn.qianhu.center.vocabulary.MeasureUnit;
import cn.qianhu.contract.text.Bilingual;

/** What amounts count. */
final class Units {

  static final Bilingual MONEY = of(MeasureUnit.MONEY);
  static final Bilingual PERSONS = of(MeasureUnit.PERSONS);
  static final Bilingual TCE = of(MeasureUnit.ENERGY);
  static final Bilingual ELECTRICITY = of(MeasureUnit.ELECTRICITY);
  static final Bilingual PERCENT = of(MeasureUnit.PERCENT);
  static final Bilingual POINTS = Bilingual.of("个百分点", "percentage points");
  static final Bilingual INTENSITY = of(MeasureUnit.INTENSITY);
  static final Bilingual ENTERPRISES = Bilingual.of("家", "enterprises");
  static final Bilingual DIVISIONS = Bilingual.of("个大类", "divisions");
  static final Bilingual DAYS = Bilingual.of("天", "days");

  private Units() {}

  static Bilingual of(MeasureUnit unit) {
    return Bilingual.of(unit.zh(), unit.en());
  }
}
