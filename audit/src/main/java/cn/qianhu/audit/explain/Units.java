package cn.qianhu.audit.explain;

import cn.qianhu.contract.measure.MeasureUnit;
import cn.qianhu.contract.text.Bilingual;

/** Units of amounts. */
final class Units {

  static final Bilingual MONEY = MeasureUnit.MONEY.words();
  static final Bilingual TCE = MeasureUnit.ENERGY.words();
  static final Bilingual PERCENT = MeasureUnit.PERCENT.words();
  static final Bilingual POINTS = Bilingual.of("个百分点", "percentage points");
  static final Bilingual ENTERPRISES = Bilingual.of("家", "enterprises");
  static final Bilingual DIVISIONS = Bilingual.of("个大类", "divisions");
  static final Bilingual DAYS = Bilingual.of("天", "days");

  private Units() {}
}
