package cn.qianhu.domain.stoppage;

import cn.qianhu.contract.alert.AlertKind;
import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.Bound;
import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.alert.EvidenceType;
import cn.qianhu.contract.alert.Threshold;
import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.PanelForm;
import cn.qianhu.contract.measure.DisclosureClass;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.contract.measure.MeasureUnit;
import cn.qianhu.domain.alert.EnterpriseRule;
import cn.qianhu.domain.alert.EnterpriseRules;
import cn.qianhu.domain.alert.Thresholds;
import java.util.List;

/** Monthly report of days on which lines stood still. */
public final class StoppageForm extends PanelForm<StoppageReport> implements EnterpriseRules {

  public static final Kind KIND =
      Kind.named("stoppages", "停产月报", "stoppages")
          .monthly(
              FormColumn.persons("planned_stops"),
              FormColumn.persons("sudden_stops"),
              FormColumn.money("lost_output"))
          .declared();

  static final MeasureSpec STOPS =
      MeasureSpec.panel(
              KIND.fileName(), "stops", "停产次数", "stops", MeasureUnit.of("次", "stops", 0, 0))
          .summing("planned_stops", "sudden_stops")
          .disclosed(DisclosureClass.RESPONDENTS);

  static final MeasureSpec LOST_OUTPUT =
      MeasureSpec.panel(KIND.fileName(), "lost_output", "停产损失", "output lost", MeasureUnit.MONEY);

  static final EvidenceItem SUDDEN_STOPS =
      EvidenceItem.of("sudden_stops", "突发停产", "sudden stops", EvidenceType.COUNT);

  static final Threshold STOPS_AT_MOST =
      Threshold.of("stops_at_most", Bound.COUNT, "停产次数上限", "stops at most", EvidenceType.COUNT)
          .or("3");

  static final AlertRule SUDDEN_STOPS_RULE =
      AlertRule.of("SUDDEN_STOPS", AlertKind.EMERGING, "突发停产频繁", "many sudden stops")
          .showing(SUDDEN_STOPS)
          .comparing(STOPS_AT_MOST)
          .formerly("stops", STOPS_AT_MOST)
          .withdrawn("hours");

  public StoppageForm() {
    super(KIND, StoppageReport.class);
  }

  @Override
  public List<MeasureSpec> measures() {
    return List.of(STOPS, LOST_OUTPUT);
  }

  @Override
  public List<AlertRule> alertRules() {
    return List.of(SUDDEN_STOPS_RULE);
  }

  @Override
  public List<EnterpriseRule> rules(Thresholds thresholds) {
    return List.of(new SuddenStops(thresholds));
  }
}
