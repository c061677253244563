package cn.qianhu.contract.form.investment;

import static cn.qianhu.contract.measure.DisclosureClass.PARTS;
import static cn.qianhu.contract.measure.DisclosureClass.RESPONDENTS;

import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.contract.measure.MeasureUnit;
import java.util.List;

/** The measures of the monthly report of investment. */
public final class InvestmentMeasures {

  public static final String FAMILY = "investment";

  public static final MeasureSpec COMPLETED = money("completed", "完成投资", "investment completed");
  public static final MeasureSpec TECHNICAL = money("technical", "技术改造投资", "technical upgrading");
  public static final MeasureSpec EQUIPMENT = money("equipment", "设备投资", "equipment");

  public static final MeasureSpec TECHNICAL_SHARE_PCT =
      MeasureSpec.share(
              "technical_share_pct", "技改投资占比", "share of technical upgrading", TECHNICAL, COMPLETED)
          .disclosed(PARTS);

  private InvestmentMeasures() {}

  private static MeasureSpec money(String code, String zh, String en) {
    return MeasureSpec.total(FAMILY, code, zh, en, MeasureUnit.MONEY).disclosed(RESPONDENTS);
  }

  public static List<MeasureSpec> all() {
    return List.of(COMPLETED, TECHNICAL, EQUIPMENT, TECHNICAL_SHARE_PCT);
  }
}
