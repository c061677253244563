package cn.qianhu.center.overtime;

import cn.qianhu.contract.alert.AlertKind;
import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.Bound;
import cn.qianhu.contract.alert.Exhibit;
import cn.qianhu.contract.alert.ExhibitType;
import cn.qianhu.contract.alert.Threshold;
import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.PanelForm;
import cn.qianhu.contract.measure.DisclosureClass;
import cn.qianhu.contract.measure.Measure;
import cn.qianhu.contract.measure.MeasureUnit;
import cn.qianhu.streams.alert.EnterpriseRule;
import cn.qianhu.streams.alert.EnterpriseRules;
import cn.qianhu.streams.alert.Thresholds;
import java.util.List;

/** Monthly report of what is paid for overtime (加班费用). */
public final class OvertimeForm extends PanelForm<OvertimeReport> implements EnterpriseRules {

  public static final Kind KIND =
      Kind.named("overtime", "加班月报", "overtime")
          .monthly(
              FormColumn.money("overtime_pay").called("加班费", "overtime pay"),
              FormColumn.money("night_pay").called("夜班费", "night pay"))
          .declared();

  public static final Measure OVERTIME_COST =
      Measure.panel("overtime", "overtime_cost", "加班费用", "overtime cost", MeasureUnit.MONEY)
          .summing("overtime_pay", "night_pay")
          .disclosed(DisclosureClass.RESPONDENTS);

  /** It does not say whom it tells of. */
  public static final Measure NIGHT_PAY =
      Measure.panel("overtime", "night_pay", "夜班费用", "night pay", MeasureUnit.MONEY);

  static final Threshold OVERTIME_LIMIT =
      Threshold.of("overtime_limit", Bound.COUNT, "加班费用上限", "limit of overtime", ExhibitType.MONEY)
          .or("100");

  public static final AlertRule OVERTIME_HIGH =
      AlertRule.of("OVERTIME_HIGH", AlertKind.EMERGING, "加班费用过高", "much overtime")
          .showing(Exhibit.MONTHS, Exhibit.of(OVERTIME_COST))
          .comparing(OVERTIME_LIMIT);

  public OvertimeForm() {
    super(KIND, OvertimeReport.class);
  }

  @Override
  public List<Measure> measures() {
    return List.of(OVERTIME_COST, NIGHT_PAY);
  }

  @Override
  public List<AlertRule> alertRules() {
    return List.of(OVERTIME_HIGH);
  }

  @Override
  public List<EnterpriseRule> rules(Thresholds thresholds) {
    return List.of(new OvertimeHigh(thresholds));
  }
}
