package cn.qianhu.contract.form.output;

import static cn.qianhu.contract.measure.DisclosureClass.PARTS;
import static cn.qianhu.contract.measure.DisclosureClass.RESPONDENTS;

import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.contract.measure.MeasureUnit;
import java.util.List;

/** The measures of the monthly report of output and sales. */
public final class OutputMeasures {

  public static final String FAMILY = "output";

  public static final MeasureSpec GROSS_OUTPUT =
      money("gross_output", "工业总产值", "gross output value");
  public static final MeasureSpec SALES_OUTPUT =
      money("sales_output", "工业销售产值", "sales output value");
  public static final MeasureSpec EXPORT_DELIVERY =
      money("export_delivery", "出口交货值", "export delivery value");
  public static final MeasureSpec REVENUE = money("revenue", "营业收入", "revenue");
  public static final MeasureSpec PROFIT = money("profit", "利润总额", "total profit");

  public static final MeasureSpec EMPLOYEES =
      MeasureSpec.panel(FAMILY, "employees", "从业人员", "employees", MeasureUnit.PERSONS)
          .ofADate()
          .disclosed(RESPONDENTS);

  public static final MeasureSpec SALES_RATIO_PCT =
      MeasureSpec.share("sales_ratio_pct", "产销率", "sales ratio", SALES_OUTPUT, GROSS_OUTPUT)
          .disclosed(PARTS);

  private OutputMeasures() {}

  private static MeasureSpec money(String code, String zh, String en) {
    return MeasureSpec.panel(FAMILY, code, zh, en, MeasureUnit.MONEY).disclosed(RESPONDENTS);
  }

  public static List<MeasureSpec> all() {
    return List.of(
        GROSS_OUTPUT, SALES_OUTPUT, EXPORT_DELIVERY, REVENUE, PROFIT, EMPLOYEES, SALES_RATIO_PCT);
  }
}
