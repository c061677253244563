package cn.qianhu.audit.explain;

import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.output.OutputAlertRules;
import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.contract.table.TargetColumn;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.alert.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Judges the rules about cells a second time, by the figures published of them. */
record CellJudge(
    IndicatorExplainer indicators,
    CoverageExplainer coverage,
    TargetEntries targets,
    ThresholdLookup thresholds) {

  private static final String GROSS_OUTPUT = "gross_output";
  private static final int PERCENT_DIGITS = 2;

  /** OUTPUT_DECLINE: decline in each of the last judged months; subject is region/division. */
  RecomputedVerdict outputDecline(String subject, YearMonth month) {
    String[] parts = subject.split("/", -1);
    Place place = Place.ofSubject(subject);
    boolean withoutJanuary = thresholds.leavesJanuaryOut(place, month);
    int count =
        thresholds
            .value(OutputAlertRules.OUTPUT_DECLINE, OutputAlertRules.DECLINE_MONTHS, place, month)
            .intValueExact();
    RecomputedVerdict recomputedVerdict =
        new RecomputedVerdict("g1, g2, … < 0: {WARNING}", OutputAlertRules.DECLINE_MONTHS)
            .at(place);
    String scope = scopeOf(parts[0]);
    boolean declines = !scope.equals("CITY_100") || isWatched(parts[0], month);
    int number = 0;
    for (YearMonth each : judgedMonths(month, count, withoutJanuary)) {
      CellKey cell = CellKey.of(scope, parts[0], parts[1], each);
      boolean february = withoutJanuary && each.getMonth() == Month.FEBRUARY;
      ExplanationNode growth =
          indicators.explain(
              cell,
              GROSS_OUTPUT,
              february ? IndicatorColumn.YTD_GROWTH_PCT : IndicatorColumn.GROWTH_PCT);
      GrowthRatio grown = new GrowthRatio(growth.child("a").amount(), growth.child("b").amount());
      declines &= grown.isDefined() && grown.compareTo(BigDecimal.ZERO) < 0;
      String months = february ? each.minusMonths(1) + ".." + each : each.toString();
      recomputedVerdict
          .figure("g" + ++number, growth)
          .evidence("growth_pct " + months, grown.percent());
    }
    return recomputedVerdict.evidence("scopes", scope).severity(false, declines);
  }

  /** The scope by the level of the region, which its code shows. */
  private static String scopeOf(String region) {
    if (region.endsWith("0000")) {
      return "ABOVE_SCALE";
    }
    return region.endsWith("00") ? "KEY_1000" : "CITY_100";
  }

  private boolean isWatched(String county, YearMonth month) {
    return thresholds.watched(Place.of(Regions.cityOf(county)), month).contains("CITY_100");
  }

  /** The last months up to one, the latest first, without January where it is not judged. */
  private static List<YearMonth> judgedMonths(YearMonth upTo, int count, boolean withoutJanuary) {
    List<YearMonth> months = new ArrayList<>();
    for (YearMonth each = upTo; months.size() < count; each = each.minusMonths(1)) {
      if (!withoutJanuary || each.getMonth() != Month.JANUARY) {
        months.add(each);
      }
    }
    return months;
  }

  /** GROWTH_COVERAGE: fewer of the divisions that can be compared grow than the target says. */
  RecomputedVerdict growthCoverage(String region, YearMonth month) {
    CellKey cell = new CellKey(CellSeries.whole(Scope.ABOVE_SCALE, region), Months.index(month));
    ExplanationNode growing = coverage.explain(cell, "divisions_growing");
    ExplanationNode paired = coverage.explain(cell, "divisions_paired");
    Place place = Place.of(region);
    ExplanationNode target = target(region, TargetMeasure.INDUSTRY_BREADTH, month);
    BigDecimal least =
        thresholds.value(
            OutputAlertRules.GROWTH_COVERAGE,
            OutputAlertRules.COVERAGE_MIN_DIVISIONS,
            place,
            month);
    boolean few =
        target.amount() != null
            && growing
                    .amount()
                    .multiply(Arithmetic.HUNDRED)
                    .compareTo(target.amount().multiply(paired.amount()))
                < 0;
    boolean judged = paired.amount().compareTo(least) >= 0 && thresholds.isJudged(place, month);
    return new RecomputedVerdict(
            "b ≥ {COVERAGE_MIN_DIVISIONS} {AND} a ÷ b × 100 < t: {WARNING}",
            OutputAlertRules.COVERAGE_MIN_DIVISIONS)
        .at(place)
        .figure("a", growing)
        .figure("b", paired)
        .figure("t", target)
        .evidence("divisions_growing", growing.amount())
        .evidence("divisions_paired", paired.amount())
        .evidence("divisions_growing_pct", Arithmetic.percent(growing.amount(), paired.amount()))
        .evidence(
            "target_pct",
            target.amount() == null
                ? null
                : target.amount().setScale(PERCENT_DIGITS, RoundingMode.HALF_UP))
        .evidence(
            EvidenceItem.TARGET_SOURCE.key(),
            targets.source(region, TargetMeasure.INDUSTRY_BREADTH, month.getYear()))
        .severity(false, judged && few);
  }

  /** The target of a month's year; without an amount where there is none. */
  private ExplanationNode target(String region, TargetMeasure measure, YearMonth month) {
    return targets
        .node(region, measure, month.getYear())
        .orElseGet(
            () ->
                ExplanationNode.formula(
                    TargetColumn.VALUE.spec().title(),
                    measure.unit().words(),
                    null,
                    Bilingual.of("没有目标", "there is no target")));
  }
}
