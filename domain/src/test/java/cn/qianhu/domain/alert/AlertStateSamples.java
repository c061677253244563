package cn.qianhu.domain.alert;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.AlertState;
import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.catalogue.AlertRules;
import cn.qianhu.contract.form.output.OutputAlertRules;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.release.StateForm;
import cn.qianhu.domain.release.StateSamples;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What open alerts are written as. */
public final class AlertStateSamples implements StateSamples {

  @Override
  public List<StateForm<?>> forms() {
    StateForm<OpenAlert> form = StateForm.of("open-alert", OpenAlert.CODEC);
    for (AlertRule rule : AlertRules.all()) {
      form.sample(rule.code(), alert(rule, AlertState.RAISED, Severity.WARNING, List.of()));
    }
    for (AlertState state : AlertState.values()) {
      form.sample(
          state.name(), alert(OutputAlertRules.OUTPUT_DROP, state, Severity.CRITICAL, sources()));
    }
    return List.of(form);
  }

  private static OpenAlert alert(
      AlertRule rule, AlertState state, Severity severity, List<ReportRef> sources) {
    return new OpenAlert(
        state,
        LocalDate.of(2022, 4, 30),
        new Judgement(
            rule,
            "91371422KCYELPKL51",
            "2022-03",
            severity,
            "2021-01-01",
            Map.of("gross_output", "12.50", "growth_pct", "-31.2"),
            new Bilingual("产值骤降", "output drops"),
            sources));
  }

  private static List<ReportRef> sources() {
    return List.of(
        new ReportRef("reports.output", 3, 1L << 40, "O-2022-03"),
        new ReportRef("reports.output", 3, 7, "O-2021-03"));
  }
}
