package cn.qianhu.domain.form.output;

import cn.qianhu.contract.form.output.OutputAlertRules;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.alert.Evidence;
import cn.qianhu.domain.alert.RuleThresholds;
import cn.qianhu.domain.alert.SentenceStyle;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Signs that the output of a year is reported as running totals. V_k is the output of its k-th
 * month up to that of P*, V_m; W_k that of the year before (plausibility, Running total). The year
 * before is read only where this one rises as totals do.
 */
final class TotalSigns {

  private static final int YEAR = 12;
  private static final int FEWEST = 3;

  /** The latest first month of an enterprise without a year before. */
  private static final int LATEST_FIRST_OF_NEW = 2;

  private static final int FEWEST_OF_NEW = 6;
  private static final int STEPS_OF_NEW = 5;

  private final OutputSeries output;
  private final RuleThresholds limits;
  private final int m;

  TotalSigns(OutputSeries output, RuleThresholds limits) {
    this.output = output;
    this.limits = limits;
    this.m = output.monthOfYear();
  }

  /**
   * Whether the last two steps are such as totals take, and the total is as high as the first month
   * suggests.
   */
  boolean rises() {
    return m >= FEWEST && isInBand(m) && isInBand(m - 1) && isLevel();
  }

  /** The first month of the year with output, where it rises. */
  int first() {
    return IntStream.rangeClosed(1, m).filter(this::isPositive).findFirst().orElseThrow();
  }

  private boolean isPositive(int k) {
    return output.isPositive(output.shiftTo(k));
  }

  private BigDecimal v(int k) {
    return output.at(output.shiftTo(k));
  }

  private BigDecimal w(int k) {
    return output.at(output.shiftToYearBefore(k));
  }

  /** Whether the step to a month is about the mean month of the total before it. */
  private boolean isInBand(int k) {
    if (!isPositive(k) || !isPositive(k - 1)) {
      return false;
    }
    BigDecimal steps = v(k).subtract(v(k - 1)).multiply(BigDecimal.valueOf(k - 1));
    return steps.compareTo(limits.get(OutputAlertRules.STEP_LOW).multiply(v(k - 1))) >= 0
        && steps.compareTo(limits.get(OutputAlertRules.STEP_HIGH).multiply(v(k - 1))) <= 0;
  }

  private boolean isLevel() {
    int f = first();
    return v(m).multiply(BigDecimal.valueOf(2L * f))
            .compareTo(v(f).multiply(BigDecimal.valueOf(m + f)))
        >= 0;
  }

  /** The signs that are found; without one, rising output is taken for growth. */
  List<TotalSign> all() {
    return Stream.of(habit(), saw(), beginning()).flatMap(Optional::stream).toList();
  }

  /** The month is far above an ordinary one of the year before. */
  private Optional<TotalSign> habit() {
    List<Integer> positive =
        output.there(output.shiftToYearBefore(1), output.shiftToYearBefore(YEAR)).stream()
            .filter(output::isPositive)
            .toList();
    if (positive.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal sum = positive.stream().map(output::at).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal next = BigDecimal.valueOf(m + 1L);
    boolean aboveTheMonth =
        !output.isThere(output.shiftToYearBefore(m))
            || v(m).multiply(BigDecimal.valueOf(2)).compareTo(next.multiply(w(m))) >= 0;
    boolean aboveTheMean =
        v(m).multiply(BigDecimal.valueOf(2L * positive.size())).compareTo(next.multiply(sum)) >= 0;
    return aboveTheMonth && aboveTheMean
        ? Optional.of(new TotalSign(positive, mean(sum, positive.size())))
        : Optional.empty();
  }

  private static Bilingual mean(BigDecimal sum, int months) {
    BigDecimal mean =
        Evidence.money(
            sum.divide(BigDecimal.valueOf(months), 0, RoundingMode.HALF_UP).toBigInteger());
    return Bilingual.of(
        "而上年月均 " + SentenceStyle.ZH.money(mean),
        "where a month of the year before had " + SentenceStyle.EN.money(mean) + " on average");
  }

  /** The year before ended as a total, and the year began anew. */
  private Optional<TotalSign> saw() {
    int december = output.shiftToYearBefore(YEAR);
    int november = output.shiftToYearBefore(YEAR - 1);
    if (!output.isPositive(december)) {
      return Optional.empty();
    }
    boolean fell = w(YEAR).compareTo(limits.get(OutputAlertRules.DROP).multiply(v(first()))) >= 0;
    boolean ended = !output.isPositive(november) || endedAsTotal();
    if (!fell || !ended) {
      return Optional.empty();
    }
    List<Integer> compared =
        output.isPositive(november) ? List.of(november, december) : List.of(december);
    BigDecimal last = output.money(december);
    return Optional.of(
        new TotalSign(
            compared,
            Bilingual.of(
                "而上年12月曾达 " + SentenceStyle.ZH.money(last) + "，年初又回落",
                "and December had ended the year before at " + SentenceStyle.EN.money(last))));
  }

  private boolean endedAsTotal() {
    BigDecimal steps = w(YEAR).subtract(w(YEAR - 1)).multiply(BigDecimal.valueOf(YEAR - 1));
    return steps.signum() > 0
        && steps.compareTo(limits.get(OutputAlertRules.STEP_HIGH).multiply(w(YEAR - 1))) <= 0;
  }

  /** The sign that, without a year before, five steps in a row are those of a total. */
  private Optional<TotalSign> beginning() {
    boolean without =
        IntStream.rangeClosed(1, YEAR)
            .noneMatch(k -> output.isPositive(output.shiftToYearBefore(k)));
    boolean seen =
        without
            && m >= FEWEST_OF_NEW
            && first() <= LATEST_FIRST_OF_NEW
            && IntStream.rangeClosed(m - STEPS_OF_NEW + 1, m).allMatch(this::isInBand);
    return seen
        ? Optional.of(
            new TotalSign(
                List.of(),
                Bilingual.of(
                    "近 " + STEPS_OF_NEW + " 个月每月都增加约一个月的产值",
                    "by about a month's output in each of the last " + STEPS_OF_NEW + " months")))
        : Optional.empty();
  }
}
