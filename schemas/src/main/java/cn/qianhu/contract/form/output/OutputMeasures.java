package cn.qianhu.contract.form.output;

import static cn.qianhu.contract.measure.DisclosureClass.PARTS;
import static cn.qianhu.contract.measure.DisclosureClass.RESPONDENTS;

import cn.qianhu.contract.measure.Measure;
import cn.qianhu.contract.measure.MeasureUnit;
import java.util.List;

/** The measures of the monthly report of output and sales. */
public final class OutputMeasures {

  public static final String FAMILY = "output";

  public static final Measure GROSS_OUTPUT = money("gross_output", "工业总产值", "gross output value");
  public static final Measure SALES_OUTPUT = money("sales_output", "工业销售产值", "sales output value");
  public static final Measure EXPORT_DELIVERY =
      money("export_delivery", "出口交货值", "export delivery value");
  public static final Measure REVENUE = money("revenue", "营业收入", "revenue");
  public static final Measure PROFIT = money("profit", "利润总额", "total profit");

  public static final Measure EMPLOYEES =
      Measure.panel(FAMILY, "employees", "从业人员", "employees", MeasureUnit.PERSONS)
          .ofADate()
          .disclosed(RESPONDENTS);

  public static final Measure SALES_RATIO_PCT =
      Measure.share("sales_ratio_pct", "产销率", "sales ratio", SALES_OUTPUT, GROSS_OUTPUT)
          .disclosed(PARTS);

  private OutputMeasures() {}

  private static Measure money(String code, String zh, String en) {
    return Measure.panel(FAMILY, code, zh, en, MeasureUnit.MONEY).disclosed(RESPONDENTS);
  }

  public static List<Measure> all() {
    return List.of(
        GROSS_OUTPUT, SALES_OUTPUT, EXPORT_DELIVERY, REVENUE, PROFIT, EMPLOYEES, SALES_RATIO_PCT);
  }
}
