package cn.qianhu.domain.region;

import cn.qianhu.domain.cell.MonthSet;

/** What was touched of one series since the last settlement. */
public final class CellTouch {

  /** No month. */
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

  /** Of these, the months whose row of coverage says something else for it. */
  public MonthSet coverage() {
    return coverage;
  }

  /** Of these, the months in which pairs changed: the rows of T count divisions by them. */
  public MonthSet pairs() {
    return pairs;
  }

  /** Of these, the months whose energy changed, or that of the year before besides. */
  public MonthSet energy() {
    return energy;
  }

  /** Whether what the directory says of the series changed: who is expected, who came or left. */
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
