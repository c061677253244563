package cn.qianhu.domain.form.energy;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.code.Carrier;
import cn.qianhu.contract.code.Carriers;
import cn.qianhu.contract.code.CodeNames;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.energy.EnergyAlertRules;
import cn.qianhu.contract.form.reading.MeterAlertRules;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.alert.EnterpriseReports;
import cn.qianhu.domain.alert.EnterpriseRule;
import cn.qianhu.domain.alert.Evidence;
import cn.qianhu.domain.alert.Judgement;
import cn.qianhu.domain.alert.RuleThresholds;
import cn.qianhu.domain.alert.SentenceStyle;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.meter.CoveredTime;
import cn.qianhu.domain.meter.MeterMonth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * STATEMENT_AGAINST_METERS: the statement of a carrier for P* says more than twice, or less than
 * half, of what all meters of it counted, each of which covers the month (plausibility, Energy and
 * meters). A meter that is new, or fell silent, says nothing of a month, and stops the comparison.
 */
record StatementAgainstMeters(Thresholds thresholds, Carriers carriers) implements EnterpriseRule {

  @Override
  public AlertRule rule() {
    return EnergyAlertRules.STATEMENT_AGAINST_METERS;
  }

  @Override
  public List<Integer> shifts() {
    return List.of(0, -1);
  }

  @Override
  public boolean judgesParts() {
    return true;
  }

  @Override
  public List<Judgement> judge(EnterpriseReports energy) {
    MonthEnergy fact = energy.entry() == null ? null : energy.fact(0, MonthEnergy.class);
    if (fact == null) {
      return List.of();
    }
    RuleThresholds limits = thresholds.limits(rule(), energy.place(), energy.month());
    List<Judgement> judgements = new ArrayList<>();
    for (CarrierEnergy stated : fact.carriers()) {
      Set<String> meters = stated.provisional() ? Set.of() : completeMeters(energy, limits, stated);
      if (!meters.isEmpty()) {
        BigDecimal metered = metered(energy, carriers.get(stated.carrier()));
        if (differ(stated.consumption(), metered, limits.get(EnergyAlertRules.METERS_FACTOR))) {
          judgements.add(judgement(energy, limits, stated, metered, meters.size()));
        }
      }
    }
    return judgements;
  }

  /**
   * The meters of what is consumed of a carrier in P* or the month before; none where one of them
   * is not complete, or none counted anything in P*.
   */
  private static Set<String> completeMeters(
      EnterpriseReports energy, RuleThresholds limits, CarrierEnergy stated) {
    MeterMonth now = energy.metered(0);
    Set<String> meters = ofConsumed(now, stated.carrier());
    if (meters.isEmpty()) {
      return meters;
    }
    meters.addAll(ofConsumed(energy.metered(-1), stated.carrier()));
    BigDecimal completePct = limits.get(MeterAlertRules.COMPLETE_PCT);
    boolean complete =
        meters.stream()
            .allMatch(
                id ->
                    CoveredTime.ofMonth(now.of(id).minutes(), energy.month())
                        .isComplete(completePct));
    return complete ? meters : Set.of();
  }

  private static Set<String> ofConsumed(MeterMonth month, String carrier) {
    Set<String> meters = new TreeSet<>();
    month
        .meters()
        .forEach(
            (id, totals) -> {
              if (totals.countsConsumed(carrier)) {
                meters.add(id);
              }
            });
    return meters;
  }

  /** The consumption in P* by the meters, in the carrier's unit. */
  private static BigDecimal metered(EnterpriseReports energy, Carrier carrier) {
    return energy.metered(0).flows().get(carrier.code()).quantities(carrier).consumption();
  }

  private static boolean differ(BigDecimal stated, BigDecimal metered, BigDecimal factor) {
    return stated.compareTo(factor.multiply(metered)) > 0
        || factor.multiply(stated).compareTo(metered) < 0;
  }

  private Judgement judgement(
      EnterpriseReports energy,
      RuleThresholds limits,
      CarrierEnergy stated,
      BigDecimal metered,
      int meters) {
    Carrier carrier = carriers.get(stated.carrier());
    Evidence evidence =
        new Evidence()
            .put(EvidenceItem.MONTHS, Months.text(energy.month()))
            .put(EnergyAlertRules.STATED, carrier.code(), CarrierEnergy.text(stated.consumption()))
            .put(EnergyAlertRules.METERED, carrier.code(), CarrierEnergy.text(metered))
            .put(EnergyAlertRules.METERS, meters);
    String sum = SentenceStyle.grouped(metered);
    Bilingual sentence =
        Bilingual.of(
            "%s %s%s消费：报表 %s，%d 个表计合计 %s；请核对报表是否漏填或单位有误，表计是否漏登或重复登记。"
                .formatted(
                    energy.subject().nameZh(),
                    SentenceStyle.ZH.month(energy.month()),
                    carrier.nameZh(),
                    SentenceStyle.ZH.quantity(stated.consumption(), carrier),
                    meters,
                    sum),
            ("The statement of %s for %s in %s says %s, and %s %s: check whether the"
                    + " statement lacks a figure or is in another unit, and whether a meter is"
                    + " missing or there twice.")
                .formatted(
                    energy.subject().nameEn(),
                    CodeNames.carrier(carrier.code()),
                    SentenceStyle.EN.month(energy.month()),
                    SentenceStyle.EN.quantity(stated.consumption(), carrier),
                    meters == 1 ? "its meter" : "its %d meters".formatted(meters),
                    sum));
    return limits.judgement(
        energy.subject().part(carrier.code()),
        energy.month(),
        Severity.WARNING,
        evidence,
        sentence,
        stated.sources());
  }
}
