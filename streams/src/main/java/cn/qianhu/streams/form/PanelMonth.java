package cn.qianhu.streams.form;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.PanelFields;
import cn.qianhu.contract.form.PanelForm;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.event.Fact;
import cn.qianhu.streams.alert.EnterpriseRule;
import cn.qianhu.streams.alert.EnterpriseRules;
import cn.qianhu.streams.alert.Thresholds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A month of a form that needs nothing of its own: what it is follows from its declaration. Alerts
 * about enterprises it brings by being {@link EnterpriseRules}, too.
 */
public final class PanelMonth extends AmountsMonth<PanelFields> {

  private final PanelForm<?> form;

  public PanelMonth(PanelForm<?> form) {
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

  @Override
  public Fact message(EnterpriseFact<CountingReport<PanelFields>> fact) {
    CountingReport<PanelFields> report = fact.fact();
    return Fact.newBuilder()
        .setForm(kind().fileName())
        .setUscc(fact.uscc())
        .setPeriod(Months.text(fact.month()))
        .setRegion(fact.entry().county())
        .setIndustry(fact.entry().division())
        .setScopes(FactEvents.scopes(fact.entry().scopes()))
        .setAmounts(amountsByColumn(report.fields()))
        .setSources(List.of(FactEvents.source(report.source())))
        .build();
  }

  private Map<String, Long> amountsByColumn(PanelFields fields) {
    Map<String, Long> amounts = new LinkedHashMap<>();
    for (FormColumn column : kind().amounts()) {
      amounts.put(column.name(), fields.amount(column.name()));
    }
    return amounts;
  }
}
