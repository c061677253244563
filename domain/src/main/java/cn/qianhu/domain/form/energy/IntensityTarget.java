package cn.qianhu.domain.form.energy;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.energy.EnergyAlertRules;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.alert.CellHistory;
import cn.qianhu.domain.alert.Evidence;
import cn.qianhu.domain.alert.Judgement;
import cn.qianhu.domain.alert.Place;
import cn.qianhu.domain.alert.RuleThresholds;
import cn.qianhu.domain.alert.SentenceStyle;
import cn.qianhu.domain.alert.Subject;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.figure.Change;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.indicator.PanelChange;
import cn.qianhu.domain.region.RegionRule;
import cn.qianhu.domain.region.RegionView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * INTENSITY_TARGET: a city's energy per output from January on falls by less than the target
 * (domain, Alerts). Missing it by no more than the margin, which is a part of the target, is a
 * warning.
 */
public record IntensityTarget(Thresholds thresholds) implements RegionRule {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public AlertRule rule() {
    return EnergyAlertRules.INTENSITY_TARGET;
  }

  @Override
  public boolean concerns(CellSeries series, RegionView view) {
    return series.isOf(Scope.ALL)
        && RegionView.isTotal(series)
        && view.tables().regions().isCity(series.region());
  }

  @Override
  public Optional<Judgement> judge(Subject city, CellSeries series, RegionView view) {
    return judge(city, view.month(), view.history(series));
  }

  /**
   * Judges a city.
   *
   * @param month P*, by index
   * @param cells ALL × city × T
   */
  public Optional<Judgement> judge(Subject city, int month, CellHistory cells) {
    boolean hasRow = cells.at(month).count(Slot.BOTH) > 0;
    RuleThresholds ruleThresholds =
        thresholds.limits(EnergyAlertRules.INTENSITY_TARGET, Place.of(city.id()), month);
    if (!hasRow || !ruleThresholds.judgedMonths().judge(month)) {
      return Optional.empty();
    }
    Change change = PanelChange.energyIntensity(cells.ytd(month));
    if (!change.isMoreThan(ruleThresholds.get(EnergyAlertRules.INTENSITY_TARGET_PCT))) {
      return Optional.empty();
    }
    Severity severity =
        change.isAtMost(leastWithinMargin(ruleThresholds)) ? Severity.WARNING : Severity.CRITICAL;
    return Optional.of(judgement(city, month, change, ruleThresholds, severity));
  }

  private static BigDecimal leastWithinMargin(RuleThresholds ruleThresholds) {
    BigDecimal kept = HUNDRED.subtract(ruleThresholds.get(EnergyAlertRules.INTENSITY_MARGIN_PCT));
    return ruleThresholds
        .get(EnergyAlertRules.INTENSITY_TARGET_PCT)
        .multiply(kept)
        .movePointLeft(2);
  }

  private static Judgement judgement(
      Subject city, int month, Change change, RuleThresholds ruleThresholds, Severity severity) {
    BigDecimal target = ruleThresholds.get(EnergyAlertRules.INTENSITY_TARGET_PCT);
    Evidence evidence = new Evidence().put(EvidenceItem.YTD_GROWTH_PCT, change.percent());
    Bilingual sentence =
        Bilingual.of(
            "%s截至%s累计%s同比 %s，未达到 %s 的目标。"
                .formatted(
                    city.nameZh(),
                    SentenceStyle.ZH.month(month),
                    EnergyMeasures.ENERGY_INTENSITY.words().zh(),
                    SentenceStyle.percent(change.percent()),
                    SentenceStyle.percent(target)),
            "Energy per output of %s from January to %s changed by %s, the target is %s."
                .formatted(
                    city.nameEn(),
                    SentenceStyle.EN.month(month),
                    SentenceStyle.percent(change.percent()),
                    SentenceStyle.percent(target)));
    return ruleThresholds.judgement(city, month, severity, evidence, sentence, List.of());
  }
}
