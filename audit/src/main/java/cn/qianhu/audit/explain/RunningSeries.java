package cn.qianhu.audit.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Recomputes whether the output of a year looks like totals from January, by the year and the one
 * before (plausibility, Running total).
 */
final class RunningSeries {

  private static final int DECEMBER = 12;

  private final BigDecimal[] year;
  private final BigDecimal[] before;
  private final BigDecimal stepLow;
  private final BigDecimal stepHigh;
  private final BigDecimal drop;

  /**
   * @param year output of its months up to the one judged; null where there is none
   * @param before that of all months of the year before
   */
  RunningSeries(
      BigDecimal[] year,
      BigDecimal[] before,
      BigDecimal stepLow,
      BigDecimal stepHigh,
      BigDecimal drop) {
    this.year = year.clone();
    this.before = before.clone();
    this.stepLow = stepLow;
    this.stepHigh = stepHigh;
    this.drop = drop;
  }

  boolean isTotal() {
    return rises() && (isHabit() || isSaw() || isNew());
  }

  private int m() {
    return year.length;
  }

  private BigDecimal v(int k) {
    return year[k - 1];
  }

  private BigDecimal w(int k) {
    return before[k - 1];
  }

  private static boolean isPositive(BigDecimal output) {
    return output != null && output.signum() > 0;
  }

  private static BigDecimal times(long number, BigDecimal output) {
    return BigDecimal.valueOf(number).multiply(output);
  }

  /** The first month with output; one that is not there where none has. */
  int first() {
    int k = 1;
    while (k <= m() && !isPositive(v(k))) {
      k++;
    }
    return k;
  }

  private boolean rises() {
    return m() > 2
        && isStep(m())
        && isStep(m() - 1)
        && times(2L * first(), v(m())).compareTo(times(m() + first(), v(first()))) >= 0;
  }

  private boolean isStep(int k) {
    if (k < 2 || !isPositive(v(k)) || !isPositive(v(k - 1))) {
      return false;
    }
    BigDecimal steps = times(k - 1, v(k).subtract(v(k - 1)));
    return steps.compareTo(stepLow.multiply(v(k - 1))) >= 0
        && steps.compareTo(stepHigh.multiply(v(k - 1))) <= 0;
  }

  private List<BigDecimal> outputBefore() {
    return Stream.of(before).filter(RunningSeries::isPositive).toList();
  }

  private boolean isHabit() {
    List<BigDecimal> some = outputBefore();
    BigDecimal sum = some.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal same = Objects.requireNonNullElse(w(m()), BigDecimal.ZERO);
    return !some.isEmpty()
        && times(2, v(m())).compareTo(times(m() + 1L, same)) >= 0
        && times(2L * some.size(), v(m())).compareTo(times(m() + 1L, sum)) >= 0;
  }

  private boolean isSaw() {
    BigDecimal december = w(DECEMBER);
    BigDecimal november = w(DECEMBER - 1);
    if (!isPositive(december) || december.compareTo(drop.multiply(v(first()))) < 0) {
      return false;
    }
    if (!isPositive(november)) {
      return true;
    }
    BigDecimal steps = times(DECEMBER - 1L, december.subtract(november));
    return steps.signum() > 0 && steps.compareTo(stepHigh.multiply(november)) <= 0;
  }

  private boolean isNew() {
    boolean begins = outputBefore().isEmpty() && first() <= 2 && m() >= 6;
    for (int k = m() - 4; begins && k <= m(); k++) {
      begins = isStep(k);
    }
    return begins;
  }

  /** The months of the year before by which it is taken for a total. */
  SortedSet<Integer> monthsBeforeThatSaySo() {
    SortedSet<Integer> months = new TreeSet<>();
    if (!isTotal()) {
      return months;
    }
    for (int k = 1; k <= DECEMBER; k++) {
      boolean ofSaw = k >= DECEMBER - 1 && isSaw();
      if (isPositive(w(k)) && (ofSaw || isHabit())) {
        months.add(k);
      }
    }
    return months;
  }

  /**
   * The condition under which the series is taken for totals, in its symbols v and w, with words
   * for the thresholds.
   */
  String condition() {
    if (!isTotal()) {
      return "{STEP_LOW}, {STEP_HIGH}, {DROP}: {WARNING}";
    }
    List<String> all = new ArrayList<>(List.of(step(m()), step(m() - 1), level()));
    if (isHabit()) {
      all.add(habit());
    } else if (isSaw()) {
      all.add("w12 ≥ {DROP} × v" + first());
    } else {
      all.addAll(List.of(step(m() - 2), step(m() - 3), step(m() - 4)));
    }
    return String.join(" {AND} ", all) + ": {WARNING}";
  }

  private static String step(int k) {
    String before = "v" + (k - 1);
    return "{STEP_LOW} × %s ≤ %d × (v%d − %s) ≤ {STEP_HIGH} × %s"
        .formatted(before, k - 1, k, before, before);
  }

  private String level() {
    return "%d × v%d ≥ %d × v%d".formatted(2 * first(), m(), m() + first(), first());
  }

  private String habit() {
    List<String> some = monthsBeforeThatSaySo().stream().map(k -> "w" + k).toList();
    String mean =
        "%d × v%d ≥ %d × (%s)".formatted(2 * some.size(), m(), m() + 1, String.join(" + ", some));
    return isPositive(w(m()))
        ? "2 × v%d ≥ %d × w%d {AND} ".formatted(m(), m() + 1, m()) + mean
        : mean;
  }
}
