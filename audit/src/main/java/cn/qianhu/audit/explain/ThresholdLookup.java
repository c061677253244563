package cn.qianhu.audit.explain;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.Threshold;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.alert.Place;
import cn.qianhu.domain.alert.ThresholdRow;
import cn.qianhu.domain.alert.Thresholds;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;

/** Which thresholds were in force for a month, found by a plain search. */
record ThresholdLookup(Thresholds thresholds) {

  String version() {
    return thresholds.version();
  }

  BigDecimal value(AlertRule rule, Threshold threshold, Place place, YearMonth month) {
    return row(rule, threshold, place, month).value();
  }

  /** Of the rows that have begun, that of the most particular region, and of those the latest. */
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

  ExplanationNode node(AlertRule rule, Threshold threshold, Place place, YearMonth month) {
    ThresholdRow row = row(rule, threshold, place, month);
    String from =
        row.validFrom() == Integer.MIN_VALUE ? "" : " " + Months.of(row.validFrom()) + "..";
    String region = row.region().isEmpty() ? "" : " " + row.region();
    String text = region + from + " v" + thresholds.version() + " (" + row.source() + ")";
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
