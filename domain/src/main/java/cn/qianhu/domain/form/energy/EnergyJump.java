package cn.qianhu.domain.form.energy;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.code.Carrier;
import cn.qianhu.contract.code.Carriers;
import cn.qianhu.contract.code.CodeNames;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.energy.EnergyAlertRules;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.alert.EnterpriseReports;
import cn.qianhu.domain.alert.EnterpriseRule;
import cn.qianhu.domain.alert.Evidence;
import cn.qianhu.domain.alert.Judgement;
import cn.qianhu.domain.alert.RuleThresholds;
import cn.qianhu.domain.alert.SentenceStyle;
import cn.qianhu.domain.alert.Thresholds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * ENERGY_JUMP: what counts of a carrier's consumption in P*, stated or metered, is such a multiple
 * of the month before, or such a small part of it, that it is probably in another unit
 * (plausibility, Energy and meters).
 */
record EnergyJump(Thresholds thresholds, Carriers carriers) implements EnterpriseRule {

  @Override
  public AlertRule rule() {
    return EnergyAlertRules.ENERGY_JUMP;
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
    MonthEnergy now = energy.entry() == null ? null : energy.fact(0, MonthEnergy.class);
    MonthEnergy before = now == null ? null : energy.fact(-1, MonthEnergy.class);
    if (before == null) {
      return List.of();
    }
    RuleThresholds limits = thresholds.limits(rule(), energy.place(), energy.month());
    BigDecimal factor = limits.get(EnergyAlertRules.JUMP_FACTOR);
    List<Judgement> judgements = new ArrayList<>();
    for (CarrierEnergy current : now.carriers()) {
      CarrierEnergy previous = before.of(current.carrier());
      if (previous != null && jumps(current.consumption(), previous.consumption(), factor)) {
        judgements.add(judgement(energy, limits, current, previous));
      }
    }
    return judgements;
  }

  private static boolean jumps(BigDecimal current, BigDecimal previous, BigDecimal factor) {
    return current.signum() > 0
        && previous.signum() > 0
        && (current.compareTo(factor.multiply(previous)) >= 0
            || previous.compareTo(factor.multiply(current)) >= 0);
  }

  private Judgement judgement(
      EnterpriseReports energy,
      RuleThresholds limits,
      CarrierEnergy current,
      CarrierEnergy previous) {
    Carrier carrier = carriers.get(current.carrier());
    Evidence evidence =
        new Evidence()
            .put(EvidenceItem.MONTHS, Months.text(energy.month()))
            .put(
                EnergyAlertRules.CONSUMPTION,
                carrier.code(),
                CarrierEnergy.text(current.consumption()))
            .put(
                EnergyAlertRules.CONSUMPTION_MONTH_BEFORE,
                carrier.code(),
                CarrierEnergy.text(previous.consumption()));
    String factor = SentenceStyle.grouped(limits.get(EnergyAlertRules.JUMP_FACTOR));
    String then = SentenceStyle.grouped(previous.consumption());
    // Meters count in the smaller unit: it makes a figure greater.
    boolean greater = current.consumption().compareTo(previous.consumption()) > 0;
    boolean sameUnit = carrier.unit().equals(carrier.meterUnit());
    Bilingual sentence =
        Bilingual.of(
            "%s %s%s消费 %s，上月 %s，相差 %s 倍以上：%s；如属实（停产、检修、投产）请说明。"
                .formatted(
                    energy.subject().nameZh(),
                    SentenceStyle.ZH.month(energy.month()),
                    carrier.nameZh(),
                    SentenceStyle.ZH.quantity(current.consumption(), carrier),
                    then,
                    factor,
                    sameUnit
                        ? "请核对计量单位"
                        : "请核对"
                            + (greater ? "" : "上月")
                            + "是否误按"
                            + carrier.meterUnitWords().zh()
                            + "填报"),
            "%s consumed %s of %s in %s and %s the month before, %s times apart or more: %s; say so if it is true, as after a stop or a start."
                .formatted(
                    energy.subject().nameEn(),
                    SentenceStyle.EN.quantity(current.consumption(), carrier),
                    CodeNames.carrier(carrier.code()),
                    SentenceStyle.EN.month(energy.month()),
                    then,
                    factor,
                    sameUnit
                        ? "check the unit"
                        : "check whether "
                            + (greater ? "it is in " : "the month before was in ")
                            + carrier.meterUnitWords().en()));
    return limits.judgement(
        energy.subject().part(carrier.code()),
        energy.month(),
        Severity.WARNING,
        evidence,
        sentence,
        Stream.of(current, previous).flatMap(each -> each.sources().stream()).toList());
  }
}
