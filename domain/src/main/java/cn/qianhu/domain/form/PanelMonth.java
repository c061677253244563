package cn.qianhu.domain.form;

import cn.qianhu.contract.form.PanelFields;
import cn.qianhu.contract.form.ReportForm;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.domain.alert.EnterpriseRule;
import cn.qianhu.domain.alert.EnterpriseRules;
import cn.qianhu.domain.alert.Thresholds;
import java.util.List;

/**
 * A month of a form that needs nothing of its own: what it is follows from its declaration. Alerts
 * about enterprises it brings by being {@link EnterpriseRules}, too.
 */
public final class PanelMonth extends AmountsMonth<PanelFields> {

  private final ReportForm form;

  public PanelMonth(ReportForm form) {
    super(form.kind());
    this.form = form;
  }

  @Override
  protected long[] amountsOf(PanelFields fields) {
    return fields.amounts();
  }

  @Override
  protected PanelFields fields(ReportHead head, long[] amounts) {
    return new PanelFields(kind(), head, amounts);
  }

  @Override
  public List<EnterpriseRule> rules(Thresholds thresholds) {
    return form instanceof EnterpriseRules brought ? brought.rules(thresholds) : List.of();
  }
}
