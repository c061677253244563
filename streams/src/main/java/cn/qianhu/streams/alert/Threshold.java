package cn.qianhu.streams.alert;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The numbers that the rules compare with, each a row of the table of thresholds. */
public enum Threshold {
  /** Growth in percent from which down a fall is a warning. */
  DROP_WARNING_PCT(
      Rule.OUTPUT_DROP,
      Form.NEGATIVE,
      "同比降幅达到即为一般",
      "warning from a growth of",
      ExhibitType.PERCENT),
  /** Growth in percent from which down a fall is critical. */
  DROP_CRITICAL_PCT(
      Rule.OUTPUT_DROP,
      Form.NEGATIVE,
      "同比降幅达到即为严重",
      "critical from a growth of",
      ExhibitType.PERCENT),
  /** Judged months of decline in a row. */
  DECLINE_MONTHS(
      Rule.OUTPUT_DECLINE, Form.COUNT, "连续下降期数", "months of decline in a row", ExhibitType.COUNT),
  /** Fewest divisions with pairs for their share to be judged. */
  COVERAGE_MIN_DIVISIONS(
      Rule.GROWTH_COVERAGE,
      Form.COUNT,
      "可比大类至少",
      "divisions to compare, at least",
      ExhibitType.COUNT),
  /** Share of growing divisions, in percent, below which it is a warning. */
  COVERAGE_PCT(
      Rule.GROWTH_COVERAGE,
      Form.PERCENT,
      "行业增长面下限",
      "least share of growing divisions",
      ExhibitType.PERCENT),
  /** Times by which output must have changed to look like another unit. */
  UNIT_FACTOR(
      Rule.UNIT_SUSPECT, Form.FACTOR, "与上月相差倍数", "times the month before", ExhibitType.FACTOR),
  /** Change of energy per output, in percent, that is to be reached. */
  INTENSITY_TARGET_PCT(
      Rule.INTENSITY_TARGET,
      Form.NEGATIVE,
      "能耗强度目标",
      "target of energy intensity",
      ExhibitType.PERCENT),
  /** Part of the target, in percent, by which missing it is still no more than a warning. */
  INTENSITY_MARGIN_PCT(
      Rule.INTENSITY_TARGET, Form.PERCENT, "目标的宽限", "margin of the target", ExhibitType.PERCENT),
  /** Percentage points behind schedule below which it is a warning. */
  LAG_WARNING_POINTS(
      Rule.INVESTMENT_LAG,
      Form.NEGATIVE,
      "落后达到即为一般",
      "warning from points behind",
      ExhibitType.POINTS),
  /** Percentage points behind schedule below which it is critical. */
  LAG_CRITICAL_POINTS(
      Rule.INVESTMENT_LAG,
      Form.NEGATIVE,
      "落后达到即为严重",
      "critical from points behind",
      ExhibitType.POINTS),
  /** Days before the due date from which a bridge is a warning. */
  BRIDGE_DAYS(Rule.BRIDGE_DUE, Form.COUNT, "到期前天数", "days before the due date", ExhibitType.DAYS);

  /** What a threshold may be. */
  private enum Form {
    NEGATIVE("a number below 0") {
      @Override
      boolean admits(BigDecimal value) {
        return value.signum() < 0;
      }
    },
    PERCENT("a percentage from 0 to 100") {
      @Override
      boolean admits(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(100)) <= 0;
      }
    },
    COUNT("a whole number from 1 to 1000") {
      @Override
      boolean admits(BigDecimal value) {
        return value.scale() <= 0
            && value.signum() > 0
            && value.compareTo(BigDecimal.valueOf(1000)) <= 0;
      }
    },
    FACTOR("a number above 1") {
      @Override
      boolean admits(BigDecimal value) {
        return value.compareTo(BigDecimal.ONE) > 0;
      }
    };

    private final String words;

    Form(String words) {
      this.words = words;
    }

    abstract boolean admits(BigDecimal value);
  }

  private final Rule rule;
  private final Form form;
  private final String zh;
  private final String en;
  private final ExhibitType type;

  Threshold(Rule rule, Form form, String zh, String en, ExhibitType type) {
    this.rule = rule;
    this.form = form;
    this.zh = zh;
    this.en = en;
    this.type = type;
  }

  public Rule rule() {
    return rule;
  }

  /** Its name in the table and in evidence. */
  public String fileName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is called where it stands beside the figures that it is compared with. */
  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }

  public ExhibitType type() {
    return type;
  }

  boolean admits(BigDecimal value) {
    return form.admits(value);
  }

  /** What it may be, in words. */
  String expected() {
    return form.words;
  }

  static List<Threshold> of(Rule rule) {
    return Arrays.stream(values()).filter(threshold -> threshold.rule == rule).toList();
  }
}
