package cn.qianhu.streams.alert;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The numbers that the rules compare with, each a row of the table of thresholds. */
public enum Threshold {
  /** Growth in percent from which down a fall is a warning. */
  DROP_WARNING_PCT(Rule.OUTPUT_DROP, Form.NEGATIVE),
  /** Growth in percent from which down a fall is critical. */
  DROP_CRITICAL_PCT(Rule.OUTPUT_DROP, Form.NEGATIVE),
  /** Judged months of decline in a row. */
  DECLINE_MONTHS(Rule.OUTPUT_DECLINE, Form.COUNT),
  /** Fewest divisions with pairs for their share to be judged. */
  COVERAGE_MIN_DIVISIONS(Rule.GROWTH_COVERAGE, Form.COUNT),
  /** Share of growing divisions, in percent, below which it is a warning. */
  COVERAGE_PCT(Rule.GROWTH_COVERAGE, Form.PERCENT),
  /** Times by which output must have changed to look like another unit. */
  UNIT_FACTOR(Rule.UNIT_SUSPECT, Form.FACTOR),
  /** Change of energy per output, in percent, that is to be reached. */
  INTENSITY_TARGET_PCT(Rule.INTENSITY_TARGET, Form.NEGATIVE),
  /** Part of the target, in percent, by which missing it is still no more than a warning. */
  INTENSITY_MARGIN_PCT(Rule.INTENSITY_TARGET, Form.PERCENT),
  /** Percentage points behind schedule below which it is a warning. */
  LAG_WARNING_POINTS(Rule.INVESTMENT_LAG, Form.NEGATIVE),
  /** Percentage points behind schedule below which it is critical. */
  LAG_CRITICAL_POINTS(Rule.INVESTMENT_LAG, Form.NEGATIVE),
  /** Days before the due date from which a bridge is a warning. */
  BRIDGE_DAYS(Rule.BRIDGE_DUE, Form.COUNT);

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

  Threshold(Rule rule, Form form) {
    this.rule = rule;
    this.form = form;
  }

  public Rule rule() {
    return rule;
  }

  /** Its name in the table and in evidence. */
  public String fileName() {
    return name().toLowerCase(Locale.ROOT);
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
