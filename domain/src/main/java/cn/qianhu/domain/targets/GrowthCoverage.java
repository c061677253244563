package cn.qianhu.domain.targets;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.output.OutputAlertRules;
import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.alert.Evidence;
import cn.qianhu.domain.alert.Judgement;
import cn.qianhu.domain.alert.Place;
import cn.qianhu.domain.alert.RuleThresholds;
import cn.qianhu.domain.alert.SentenceStyle;
import cn.qianhu.domain.alert.Subject;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.figure.Ratio;
import cn.qianhu.domain.indicator.CoverageRow;
import cn.qianhu.domain.indicator.CoverageRow.Divisions;
import cn.qianhu.domain.region.RegionRule;
import cn.qianhu.domain.region.RegionView;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * GROWTH_COVERAGE: fewer of a region's divisions grow (行业增长面) than its target says, over the
 * enterprises above designated size (control, Alerts). Without a target there is no judgement.
 */
public record GrowthCoverage(Thresholds thresholds, TargetBook targets) implements RegionRule {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public AlertRule rule() {
    return OutputAlertRules.GROWTH_COVERAGE;
  }

  @Override
  public boolean concerns(CellSeries series, RegionView view) {
    return series.isOf(Scope.ABOVE_SCALE)
        && RegionView.isTotal(series)
        && !view.tables().regions().isCounty(series.region());
  }

  @Override
  public Optional<Judgement> judge(Subject region, CellSeries series, RegionView view) {
    int month = view.month();
    return targets
        .of(region.id(), TargetMeasure.INDUSTRY_BREADTH, Months.of(month).getYear())
        .flatMap(
            target ->
                view.coverage(series, month).flatMap(row -> judge(region, month, row, target)));
  }

  /**
   * Judges a region that has a target.
   *
   * @param month P*, by index
   * @param row coverage of ABOVE_SCALE × region × T in P*
   */
  public Optional<Judgement> judge(Subject region, int month, CoverageRow row, TargetValue target) {
    RuleThresholds ruleThresholds =
        thresholds.limits(OutputAlertRules.GROWTH_COVERAGE, Place.of(region.id()), month);
    Divisions divisions = row.divisions();
    boolean enough =
        divisions.paired() >= ruleThresholds.count(OutputAlertRules.COVERAGE_MIN_DIVISIONS);
    return ruleThresholds.judgedMonths().judge(month)
            && enough
            && isBelow(divisions, target.value())
        ? Optional.of(judgement(region, month, divisions, target, ruleThresholds))
        : Optional.empty();
  }

  private static boolean isBelow(Divisions divisions, BigDecimal percent) {
    BigDecimal growing = BigDecimal.valueOf(divisions.growing()).multiply(HUNDRED);
    return growing.compareTo(percent.multiply(BigDecimal.valueOf(divisions.paired()))) < 0;
  }

  private static Judgement judgement(
      Subject region,
      int month,
      Divisions divisions,
      TargetValue target,
      RuleThresholds ruleThresholds) {
    BigDecimal percent =
        Ratio.percent(
            BigInteger.valueOf(divisions.growing()), BigInteger.valueOf(divisions.paired()));
    Evidence evidence =
        new Evidence()
            .put(OutputAlertRules.DIVISIONS_PAIRED, divisions.paired())
            .put(OutputAlertRules.DIVISIONS_GROWING, divisions.growing())
            .put(OutputAlertRules.DIVISIONS_GROWING_PCT, percent)
            .put(EvidenceItem.TARGET_PCT, target.value().setScale(2, RoundingMode.HALF_UP))
            .put(EvidenceItem.TARGET_SOURCE, target.source());
    Bilingual sentence =
        Bilingual.of(
            "%s %s行业增长面 %s：%d 个可比行业大类中 %d 个增长，目标为 %s（%s）。"
                .formatted(
                    region.nameZh(),
                    SentenceStyle.ZH.month(month),
                    SentenceStyle.percent(percent),
                    divisions.paired(),
                    divisions.growing(),
                    SentenceStyle.percent(target.value().stripTrailingZeros()),
                    target.source()),
            "In %s, up to %s, %d of %d comparable divisions grow (%s); the target is %s (%s)."
                .formatted(
                    region.nameEn(),
                    SentenceStyle.EN.month(month),
                    divisions.growing(),
                    divisions.paired(),
                    SentenceStyle.percent(percent),
                    SentenceStyle.percent(target.value().stripTrailingZeros()),
                    target.source()));
    return ruleThresholds.judgement(region, month, Severity.WARNING, evidence, sentence, List.of());
  }
}
