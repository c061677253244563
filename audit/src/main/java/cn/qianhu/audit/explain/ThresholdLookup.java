package cn.qianhu.audit.explain;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.SiteNumber;
import cn.qianhu.contract.alert.Threshold;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.alert.Place;
import cn.qianhu.domain.alert.SiteNumberRow;
import cn.qianhu.domain.alert.ThresholdRow;
import cn.qianhu.domain.alert.Thresholds;
import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/** Finds the thresholds that were in force for a month, by a plain search. */
record ThresholdLookup(Thresholds thresholds) {

  String version() {
    return thresholds.version();
  }

  BigDecimal value(AlertRule rule, Threshold threshold, Place place, YearMonth month) {
    return row(rule, threshold, place, month).value();
  }

  /** The row in force: of the rows that have begun, the latest of the most particular region. */
  private ThresholdRow row(AlertRule rule, Threshold threshold, Place place, YearMonth month) {
    return thresholds.rows().stream()
        .filter(row -> row.rule() == rule && row.threshold().equals(threshold))
        .filter(row -> place.codes().contains(row.region()))
        .filter(row -> row.validFrom() <= Months.index(month))
        .min(
            Comparator.comparingInt((ThresholdRow row) -> place.codes().indexOf(row.region()))
                .thenComparing(ThresholdRow::validFrom, Comparator.reverseOrder()))
        .orElseThrow(() -> new IllegalStateException("no " + threshold + " for " + month));
  }

  /** Whether January is not judged by itself, at a place and for P*. */
  boolean leavesJanuaryOut(Place place, YearMonth month) {
    return row(SiteNumber.UNJUDGED_MONTH, place, month).value().equals("1");
  }

  /** Names of the scopes whose enterprises are watched one by one. */
  List<String> watched(Place place, YearMonth month) {
    return List.of(row(SiteNumber.WATCH_SCOPES, place, month).value().split(";"));
  }

  /** Whether a month is judged by itself at a place. */
  boolean isJudged(Place place, YearMonth month) {
    return month.getMonth() != Month.JANUARY || !leavesJanuaryOut(place, month);
  }

  BigDecimal value(SiteNumber number, Place place, YearMonth month) {
    return new BigDecimal(row(number, place, month).value());
  }

  /** The rule of deduction in force for a month. */
  String deductionRule(YearMonth month) {
    return row(SiteNumber.DEDUCTION_RULE, Place.SITE, month).value();
  }

  private SiteNumberRow row(SiteNumber number, Place place, YearMonth month) {
    return thresholds.numbers().rows().stream()
        .filter(row -> row.number() == number)
        .filter(row -> place.codes().contains(row.region()))
        .filter(row -> row.validFrom() <= Months.index(month))
        .min(
            Comparator.comparingInt((SiteNumberRow row) -> place.codes().indexOf(row.region()))
                .thenComparing(SiteNumberRow::validFrom, Comparator.reverseOrder()))
        .orElseThrow(() -> new IllegalStateException("no " + number + " for " + month));
  }

  /** A percentage of no single rule. */
  ExplanationNode node(SiteNumber number, Place place, YearMonth month) {
    SiteNumberRow row = row(number, place, month);
    String text = where(row.region(), row.validFrom(), row.source());
    return ExplanationNode.record(
        Bilingual.of(number.words().zh() + text, number.words().en() + text),
        Units.PERCENT,
        new BigDecimal(row.value()));
  }

  private String where(String region, int validFrom, String source) {
    String from = validFrom == Integer.MIN_VALUE ? "" : " " + Months.of(validFrom) + "..";
    String of = region.isEmpty() ? "" : " " + region;
    return of + from + " v" + thresholds.version() + " (" + source + ")";
  }

  ExplanationNode node(AlertRule rule, Threshold threshold, Place place, YearMonth month) {
    ThresholdRow row = row(rule, threshold, place, month);
    String text = where(row.region(), row.validFrom(), row.source());
    return ExplanationNode.record(
        Bilingual.of(
            "阈值 " + threshold.words().zh() + text, "threshold, " + threshold.words().en() + text),
        unit(threshold),
        row.value());
  }

  private static Bilingual unit(Threshold threshold) {
    Bilingual unit = threshold.type().unit();
    return unit.saysNothing() ? null : unit;
  }
}
