package cn.qianhu.contract.form.output;

import cn.qianhu.contract.alert.AlertKind;
import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.Bound;
import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.alert.EvidenceType;
import cn.qianhu.contract.alert.Threshold;
import java.util.List;

/** The rules on output and on reports of it. */
public final class OutputAlertRules {

  public static final EvidenceItem GROSS_OUTPUT = EvidenceItem.of(OutputMeasures.GROSS_OUTPUT);
  public static final EvidenceItem GROSS_OUTPUT_YEAR_BEFORE =
      EvidenceItem.of(
          "gross_output_year_before", "上年同期产值", "output a year before", EvidenceType.MONEY);
  public static final EvidenceItem GROSS_OUTPUT_MONTH_BEFORE =
      EvidenceItem.of(
          "gross_output_month_before", "上月产值", "output the month before", EvidenceType.MONEY);
  public static final EvidenceItem OUTPUT_FACTS =
      EvidenceItem.of("output_facts", "已报产销报表", "reports of output", EvidenceType.COUNT);
  public static final EvidenceItem DIVISIONS_PAIRED =
      EvidenceItem.of("divisions_paired", "可比大类", "divisions compared", EvidenceType.COUNT);
  public static final EvidenceItem DIVISIONS_GROWING =
      EvidenceItem.of("divisions_growing", "增长大类", "divisions that grow", EvidenceType.COUNT);
  public static final EvidenceItem DIVISIONS_GROWING_PCT =
      EvidenceItem.of(
          "divisions_growing_pct", "行业增长面", "share of growing divisions", EvidenceType.PERCENT);

  /** Growth in percent from which down a fall is a warning. */
  public static final Threshold DROP_WARNING_PCT =
      Threshold.of(
          "drop_warning_pct",
          Bound.NEGATIVE,
          "同比降幅达到即为一般",
          "warning from a growth of",
          EvidenceType.PERCENT);

  /** Growth in percent from which down a fall is critical. */
  public static final Threshold DROP_CRITICAL_PCT =
      Threshold.of(
          "drop_critical_pct",
          Bound.NEGATIVE,
          "同比降幅达到即为严重",
          "critical from a growth of",
          EvidenceType.PERCENT);

  /** Judged months of decline in a row. */
  public static final Threshold DECLINE_MONTHS =
      Threshold.of(
          "decline_months",
          Bound.COUNT,
          "连续下降期数",
          "months of decline in a row",
          EvidenceType.COUNT);

  /** Fewest divisions with pairs for their share to be judged. */
  public static final Threshold COVERAGE_MIN_DIVISIONS =
      Threshold.of(
          "coverage_min_divisions",
          Bound.COUNT,
          "可比大类至少",
          "divisions to compare, at least",
          EvidenceType.COUNT);

  /** Times by which output must have changed to look like another unit. */
  public static final Threshold UNIT_FACTOR =
      Threshold.of(
          "unit_factor", Bound.FACTOR, "与上月相差倍数", "times the month before", EvidenceType.FACTOR);

  /** Gross output of an enterprise that is watched fell steeply. */
  public static final AlertRule OUTPUT_DROP =
      AlertRule.of("OUTPUT_DROP", AlertKind.EMERGING, "产值骤降", "output drops")
          .showing(
              EvidenceItem.SCOPES,
              EvidenceItem.MONTHS,
              GROSS_OUTPUT,
              GROSS_OUTPUT_YEAR_BEFORE,
              EvidenceItem.GROWTH_PCT)
          .comparing(DROP_WARNING_PCT, DROP_CRITICAL_PCT);

  /** Gross output of a region's division keeps falling. */
  public static final AlertRule OUTPUT_DECLINE =
      AlertRule.of("OUTPUT_DECLINE", AlertKind.TREND, "产值连续下降", "output keeps falling")
          .showing(EvidenceItem.SCOPES, EvidenceItem.GROWTH_PCT)
          .comparing(DECLINE_MONTHS);

  /** Too few divisions of a region grow. */
  public static final AlertRule GROWTH_COVERAGE =
      AlertRule.of("GROWTH_COVERAGE", AlertKind.TREND, "行业增长面偏低", "few divisions grow")
          .showing(
              DIVISIONS_PAIRED,
              DIVISIONS_GROWING,
              DIVISIONS_GROWING_PCT,
              EvidenceItem.TARGET_PCT,
              EvidenceItem.TARGET_SOURCE)
          .comparing(COVERAGE_MIN_DIVISIONS)
          .withdrawn("coverage_pct");

  /** An enterprise that is watched did not report a closed month. */
  public static final AlertRule REPORT_OVERDUE =
      AlertRule.of("REPORT_OVERDUE", AlertKind.DATA, "逾期未报", "report overdue")
          .showing(EvidenceItem.SCOPES, EvidenceItem.MONTHS, OUTPUT_FACTS);

  /** Gross output jumps as if it were in another unit. */
  public static final AlertRule UNIT_SUSPECT =
      AlertRule.of("UNIT_SUSPECT", AlertKind.DATA, "计量单位可疑", "unit suspect")
          .showing(EvidenceItem.MONTHS, GROSS_OUTPUT, GROSS_OUTPUT_MONTH_BEFORE)
          .comparing(UNIT_FACTOR)
          .doubting("whose unit is suspect");

  /** Output of an earlier month; its key is followed by a blank and the month. */
  public static final EvidenceItem GROSS_OUTPUT_BEFORE =
      EvidenceItem.of("gross_output_before", "此前产值", "output before", EvidenceType.MONEY);

  /** About ten times, from here on. */
  public static final Threshold LOW =
      Threshold.of("low", Bound.FACTOR, "约十倍的下限", "about ten times, from", EvidenceType.FACTOR)
          .or("8");

  public static final Threshold HIGH =
      Threshold.of("high", Bound.FACTOR, "约十倍的上限", "about ten times, up to", EvidenceType.FACTOR)
          .or("12");

  /** The least share of the mean month of the total so far. */
  public static final Threshold STEP_LOW =
      Threshold.of(
              "step_low",
              Bound.POSITIVE,
              "逐月增量与月均之比的下限",
              "step against the mean month, from",
              EvidenceType.FACTOR)
          .or("0.5");

  public static final Threshold STEP_HIGH =
      Threshold.of(
              "step_high",
              Bound.POSITIVE,
              "逐月增量与月均之比的上限",
              "step against the mean month, up to",
              EvidenceType.FACTOR)
          .or("3");

  /** The factor between a running total at the end of a year and the first month of the next. */
  public static final Threshold DROP =
      Threshold.of(
              "drop",
              Bound.FACTOR,
              "上年末为年初的倍数",
              "times the first month, at the end of the year before",
              EvidenceType.FACTOR)
          .or("3");

  /** The factor between February and December. */
  public static final Threshold JOINED_FACTOR = Threshold.factor("1.6");

  /** Gross output is about ten times what it was, or a tenth. */
  public static final AlertRule OUTPUT_JUMP =
      AlertRule.of("OUTPUT_JUMP", AlertKind.DATA, "产值十倍突变", "output jumps tenfold")
          .showing(
              EvidenceItem.MONTHS,
              GROSS_OUTPUT,
              GROSS_OUTPUT_MONTH_BEFORE,
              GROSS_OUTPUT_YEAR_BEFORE)
          .comparing(LOW, HIGH)
          .between(LOW, HIGH)
          .doubting("whose output is ten times, or a tenth of, what it was");

  /** Totals from January are reported in place of the month. */
  public static final AlertRule RUNNING_TOTAL =
      AlertRule.of("RUNNING_TOTAL", AlertKind.DATA, "疑报累计数", "running total")
          .showing(EvidenceItem.MONTHS, GROSS_OUTPUT, GROSS_OUTPUT_BEFORE)
          .comparing(STEP_LOW, STEP_HIGH, DROP)
          .between(STEP_LOW, STEP_HIGH)
          .doubting("whose output looks like a total from January");

  /** February of one of two years seems to hold January, too. */
  public static final AlertRule JANUARY_MISSING =
      AlertRule.of("JANUARY_MISSING", AlertKind.DATA, "疑缺1月报表", "January missing")
          .showing(EvidenceItem.MONTHS, GROSS_OUTPUT, GROSS_OUTPUT_BEFORE)
          .comparing(JOINED_FACTOR);

  private OutputAlertRules() {}

  public static List<AlertRule> all() {
    return List.of(
        OUTPUT_DROP,
        OUTPUT_DECLINE,
        GROWTH_COVERAGE,
        REPORT_OVERDUE,
        UNIT_SUSPECT,
        OUTPUT_JUMP,
        RUNNING_TOTAL,
        JANUARY_MISSING);
  }
}
