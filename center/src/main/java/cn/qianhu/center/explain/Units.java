package cn.qianhu.center.explain;

/** What amounts count. */
final class Units {

  static final Label MONEY = new Label("万元", "10 000 yuan");
  static final Label PERSONS = new Label("人", "persons");
  static final Label TCE = new Label("吨标准煤", "tce");
  static final Label ELECTRICITY = new Label("万千瓦时", "1e4 kWh");
  static final Label PERCENT = Label.of("%");
  static final Label POINTS = new Label("个百分点", "percentage points");
  static final Label INTENSITY = new Label("吨标准煤/万元", "tce per 10 000 yuan");
  static final Label ENTERPRISES = new Label("家", "enterprises");
  static final Label DIVISIONS = new Label("个大类", "divisions");
  static final Label DAYS = new Label("天", "days");

  private Units() {}
}
