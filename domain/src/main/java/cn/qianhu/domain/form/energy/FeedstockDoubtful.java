package cn.qianhu.domain.form.energy;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.code.Carrier;
import cn.qianhu.contract.code.Carriers;
import cn.qianhu.contract.code.CodeNames;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.energy.EnergyAlertRules;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.alert.EnterpriseReports;
import cn.qianhu.domain.alert.EnterpriseRule;
import cn.qianhu.domain.alert.Evidence;
import cn.qianhu.domain.alert.Judgement;
import cn.qianhu.domain.alert.SentenceStyle;
import cn.qianhu.domain.alert.Thresholds;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * FEEDSTOCK_DOUBTFUL: what counts for P*, stated or metered, has feedstock that the enterprise's
 * division does not let anybody take out of assessed energy (domain, Alerts).
 */
record FeedstockDoubtful(Thresholds thresholds, Carriers carriers) implements EnterpriseRule {

  @Override
  public AlertRule rule() {
    return EnergyAlertRules.FEEDSTOCK_DOUBTFUL;
  }

  @Override
  public List<Judgement> judge(EnterpriseReports energy) {
    MonthEnergy fact = energy.fact(0, MonthEnergy.class);
    List<CarrierEnergy> doubtful = fact == null ? List.of() : fact.doubtful();
    return doubtful.isEmpty() ? List.of() : List.of(judgement(energy, doubtful));
  }

  private Judgement judgement(EnterpriseReports energy, List<CarrierEnergy> doubtful) {
    String division = energy.entry().division();
    Evidence evidence =
        new Evidence()
            .put(EvidenceItem.MONTHS, Months.text(energy.month()))
            .put(EnergyAlertRules.DIVISION, division);
    doubtful.forEach(
        each ->
            evidence.put(EnergyAlertRules.DOUBTFUL_FEEDSTOCK, each.carrier(), each.doubtfulText()));
    Bilingual sentence =
        Bilingual.of(
            "%s %s填报%s：%s；大类 %s 的这部分不予扣除，照常计入。请核对是否确为原料，误填的请更正后重新上报。"
                .formatted(
                    energy.subject().nameZh(),
                    SentenceStyle.ZH.month(energy.month()),
                    EnergyMeasures.FEEDSTOCK.words().zh(),
                    amounts(doubtful, "、", SentenceStyle.ZH, Carrier::nameZh),
                    division),
            "%s reports feedstock for %s that is not deducted in division %s and counts in full: %s. Check whether it is feedstock; if not, correct the statement and report again."
                .formatted(
                    energy.subject().nameEn(),
                    SentenceStyle.EN.month(energy.month()),
                    division,
                    amounts(
                        doubtful,
                        ", ",
                        SentenceStyle.EN,
                        carrier -> CodeNames.carrier(carrier.code()))));
    List<ReportRef> sources = doubtful.stream().flatMap(each -> each.sources().stream()).toList();
    return thresholds
        .limits(EnergyAlertRules.FEEDSTOCK_DOUBTFUL, energy.place(), energy.month())
        .judgement(energy.subject(), energy.month(), Severity.WARNING, evidence, sentence, sources);
  }

  private String amounts(
      List<CarrierEnergy> doubtful,
      String between,
      SentenceStyle style,
      Function<Carrier, String> name) {
    return doubtful.stream()
        .map(
            each -> {
              Carrier carrier = carriers.get(each.carrier());
              return name.apply(carrier) + " " + style.quantity(each.doubtfulFeedstock(), carrier);
            })
        .collect(Collectors.joining(between));
  }
}
