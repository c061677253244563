package cn.qianhu.domain.suspect;

import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.domain.cell.Leaf;
import cn.qianhu.domain.indicator.OutputBasis;

/**
 * The figures that a suspect report is a part of: the figures of its own month and of the rest of
 * its year, and as the prior amount of a pair those of a year later.
 *
 * @param paired whether the same month a year before has output too
 * @param energy whether the month has energy too
 * @param energyBefore whether the same month a year before has
 * @param after where the output of the same month a year later falls; null where there is none
 * @param energyAfter whether that month has energy too
 */
record Suspicion(
    Suspect suspect,
    boolean paired,
    boolean energy,
    boolean energyBefore,
    Leaf after,
    boolean energyAfter) {

  private static final int YEAR = 12;

  static Suspicion of(Suspect suspect, OutputLeaves leaves) {
    String uscc = suspect.uscc();
    int month = suspect.month();
    return new Suspicion(
        suspect,
        leaves.output(uscc, month - YEAR).isPresent(),
        leaves.hasEnergy(uscc, month),
        leaves.hasEnergy(uscc, month - YEAR),
        leaves.output(uscc, month + YEAR).orElse(null),
        leaves.hasEnergy(uscc, month + YEAR));
  }

  /**
   * Whether the suspect output is a part of a figure of a cell that covers the report in its own
   * month.
   */
  boolean isIn(IndicatorColumn figure, OutputBasis basis, int month) {
    boolean counts = basis == OutputBasis.OUTPUT || energy;
    boolean pairs = paired && (basis == OutputBasis.OUTPUT || (energy && energyBefore));
    return switch (figure) {
      case VALUE -> counts && month == own();
      case YTD -> counts && isOfYear(own(), month);
      case GROWTH_PCT -> pairs && month == own();
      case YTD_GROWTH_PCT -> pairs && isOfYear(own(), month);
      case CONTRIBUTION_PP -> basis == OutputBasis.OUTPUT && pairs && isOfYear(own(), month);
      case NAIVE_GROWTH_PCT ->
          basis == OutputBasis.OUTPUT && (month == own() || month == own() + YEAR);
      default -> false;
    };
  }

  /**
   * Whether the suspect output is the prior amount in a figure of a cell that covers the pair a
   * year later.
   */
  boolean isPriorIn(IndicatorColumn figure, OutputBasis basis, int month) {
    if (basis == OutputBasis.BOTH && !(energy && energyAfter)) {
      return false;
    }
    return switch (figure) {
      case GROWTH_PCT -> month == own() + YEAR;
      case YTD_GROWTH_PCT -> isOfYear(own() + YEAR, month);
      case CONTRIBUTION_PP -> basis == OutputBasis.OUTPUT && isOfYear(own() + YEAR, month);
      default -> false;
    };
  }

  private int own() {
    return suspect.month();
  }

  /** Whether a month is the first one, or a later one of its year. */
  private static boolean isOfYear(int first, int month) {
    return month >= first && Math.floorDiv(month, YEAR) == Math.floorDiv(first, YEAR);
  }
}
