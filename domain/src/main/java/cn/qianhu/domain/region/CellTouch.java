package cn.qianhu.domain.region;

import cn.qianhu.domain.cell.MonthSet;

/** The changes of one series since the last settlement. */
public final class CellTouch {

  /** Later than any month. */
  private static final int NEVER = Integer.MAX_VALUE;

  private final MonthSet figures = new MonthSet();
  private final MonthSet coverage = new MonthSet();
  private final MonthSet pairs = new MonthSet();
  private final MonthSet energy = new MonthSet();
  private int expectedFrom = NEVER;

  /** Months whose sums changed, by index. */
  public MonthSet figures() {
    return figures;
  }

  /** Those of {@link #figures} whose row of coverage changes. */
  public MonthSet coverage() {
    return coverage;
  }

  /** Those of {@link #figures} in which pairs changed: the rows of T count divisions by them. */
  public MonthSet pairs() {
    return pairs;
  }

  /** Those of {@link #figures} whose energy changed, or that of the same month a year before. */
  public MonthSet energy() {
    return energy;
  }

  /** Whether the directory's entries changed for the series: who is expected, who came or left. */
  public boolean isExpectation() {
    return expectedFrom != NEVER;
  }

  /** Earliest month from which that changed. */
  public int expectedFrom() {
    return expectedFrom;
  }

  void expectationFrom(int month) {
    expectedFrom = Math.min(expectedFrom, month);
  }
}
