package cn.qianhu.domain.indicator;

import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.domain.figure.Change;
import cn.qianhu.domain.figure.Quotient;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import java.util.List;
import java.util.Optional;

/**
 * The sums that the figures of one cell are made of, summed up when they are asked for.
 *
 * @param year the cells of the month's year
 * @param yearBefore those of the year before
 * @param whole those of the province's T cell that this cell is a part of (domain, Indicators:
 *     contribution_pp); null where the cell is not compared with it
 * @param ordinal the month, 0 for January
 */
public record CellFigures(SeriesYear year, SeriesYear yearBefore, SeriesYear whole, int ordinal) {

  /** Whether the cell has rows: somebody reported in that very month (domain, Indicators). */
  public boolean hasRows() {
    return IndicatorFormulas.hasRows(this);
  }

  /** The rows of the cell in the order of their measures; none where nothing was reported. */
  public List<IndicatorRow> rows() {
    return IndicatorFormulas.rows(this);
  }

  /**
   * The figure of a measure from January before it is rounded; empty where there is no row of it,
   * and where it is undefined.
   */
  public Optional<Quotient> exactYtd(MeasureSpec measure) {
    MeasureFormula formula = IndicatorFormulas.of(measure);
    return has(formula.counted())
        ? Optional.ofNullable(formula.ytd().apply(this))
        : Optional.empty();
  }

  /** The growth of a measure from January; undefined where there is no row of it. */
  public Change exactYtdGrowth(MeasureSpec measure) {
    MeasureFormula formula = IndicatorFormulas.of(measure);
    return has(formula.counted()) ? formula.ytdGrowth().apply(this) : Change.UNDEFINED;
  }

  boolean has(Slot count) {
    return month().count(count) > 0;
  }

  Sums month() {
    return year.at(ordinal);
  }

  Sums monthBefore() {
    return yearBefore.at(ordinal);
  }

  Sums ytd() {
    return year.ytd(ordinal);
  }

  Sums ytdBefore() {
    return yearBefore.ytd(ordinal);
  }

  /** The sums of the whole from January to the month; null where there is none to compare with. */
  Sums wholeYtd() {
    return whole == null ? null : whole.ytd(ordinal);
  }
}
