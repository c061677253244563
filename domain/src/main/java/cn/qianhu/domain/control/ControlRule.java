package cn.qianhu.domain.control;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.code.TargetState;
import cn.qianhu.contract.form.energy.EnergyAlertRules;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.alert.Evidence;
import cn.qianhu.domain.alert.Judgement;
import cn.qianhu.domain.alert.Place;
import cn.qianhu.domain.alert.RuleThresholds;
import cn.qianhu.domain.alert.SentenceStyle;
import cn.qianhu.domain.alert.Subject;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.targets.TargetValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * INTENSITY_TARGET and COAL_CUT: a change that double control keeps down misses its target, by what
 * is tolerated or by more (control, Alerts).
 *
 * @param measure whose change it is
 * @param shown what the change is called in evidence
 * @param aim what the target is called in evidence
 * @param change of a row of the sheet
 */
record ControlRule(
    AlertRule rule,
    MeasureSpec measure,
    EvidenceItem shown,
    EvidenceItem aim,
    Function<ControlRow, ControlledChange> change,
    Thresholds thresholds) {

  static ControlRule intensity(Thresholds thresholds) {
    return new ControlRule(
        EnergyAlertRules.INTENSITY_TARGET,
        EnergyMeasures.ENERGY_INTENSITY,
        EvidenceItem.YTD_GROWTH_PCT,
        EnergyAlertRules.INTENSITY_AIM,
        ControlRow::intensity,
        thresholds);
  }

  static ControlRule coal(Thresholds thresholds) {
    return new ControlRule(
        EnergyAlertRules.COAL_CUT,
        EnergyMeasures.COAL,
        EnergyAlertRules.COAL_CHANGE,
        EnergyAlertRules.COAL_AIM,
        ControlRow::coal,
        thresholds);
  }

  /** Judges the row of P*: not in a month that is not judged for growth, such as January. */
  Optional<Judgement> judge(Subject region, ControlRow row) {
    RuleThresholds limits = thresholds.limits(rule, Place.of(row.region()), row.month());
    return change
        .apply(row)
        .state()
        .filter(unused -> limits.judgedMonths().judge(row.month()))
        .flatMap(ControlRule::severity)
        .map(severity -> judgement(region, row, severity, limits));
  }

  private static Optional<Severity> severity(TargetState state) {
    return switch (state) {
      case OVER, MET -> Optional.empty();
      case NEAR -> Optional.of(Severity.WARNING);
      case MISSED -> Optional.of(Severity.CRITICAL);
    };
  }

  private Judgement judgement(
      Subject region, ControlRow row, Severity severity, RuleThresholds limits) {
    ControlledChange of = change.apply(row);
    BigDecimal percent = of.change().percent();
    BigDecimal target = of.shownTarget().orElseThrow();
    String article = of.target().map(TargetValue::source).orElseThrow();
    Evidence evidence =
        new Evidence()
            .put(shown, percent)
            .put(aim, target)
            .put(EvidenceItem.TARGET_SOURCE, article);
    Bilingual sentence =
        Bilingual.of(
            "%s截至%s累计%s同比 %s，未达到 %s 的目标（%s）。"
                .formatted(
                    region.nameZh(),
                    SentenceStyle.ZH.month(row.month()),
                    measure.words().zh(),
                    SentenceStyle.percent(percent),
                    SentenceStyle.percent(target),
                    article),
            "In %s, %s from January to %s changed by %s; the target is %s (%s)."
                .formatted(
                    region.nameEn(),
                    measure.words().en(),
                    SentenceStyle.EN.month(row.month()),
                    SentenceStyle.percent(percent),
                    SentenceStyle.percent(target),
                    article));
    return limits.judgement(region, row.month(), severity, evidence, sentence, List.of());
  }
}
