package cn.qianhu.streams.indicator;

import cn.qianhu.contract.code.Industries;
import cn.qianhu.streams.cell.CellBook;
import cn.qianhu.streams.cell.CellYear;
import cn.qianhu.streams.cell.Series;
import cn.qianhu.streams.figure.Slot;
import cn.qianhu.streams.figure.Sums;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the sums behind figures from a book of cells. Sums from January are worked out once for
 * each year of a series and kept for as long as the reader lives, which is one settlement: nothing
 * may change in the book meanwhile.
 */
public final class SeriesReader {

  private static final Sums NOTHING = new Sums();

  private record YearOf(Series series, int year) {}

  private final CellBook cells;
  private final Industries industries;
  private final Map<YearOf, Sums[]> running = new HashMap<>();

  public SeriesReader(CellBook cells, Industries industries) {
    this.cells = cells;
    this.industries = industries;
  }

  /**
   * The rows of a cell.
   *
   * @param whole the province's T series that the cell is compared with, or null
   */
  public List<IndicatorRow> rows(Series series, int month, Series whole) {
    return IndicatorFormulas.rows(figures(series, month, whole));
  }

  private CellFigures figures(Series series, int month, Series whole) {
    return new CellFigures(
        cells.at(series, month),
        cells.at(series, month - 12),
        ytd(series, month),
        ytd(series, month - 12),
        whole == null ? null : ytd(whole, month));
  }

  public Sums ytd(Series series, int month) {
    YearOf year = new YearOf(series, Math.floorDiv(month, 12));
    return running.computeIfAbsent(year, this::runningSums)[Math.floorMod(month, 12)];
  }

  private Sums[] runningSums(YearOf of) {
    CellYear year = cells.year(of.series, of.year);
    Sums[] sums = new Sums[12];
    Sums sum = NOTHING;
    for (int ordinal = 0; ordinal < 12; ordinal++) {
      Sums month = year == null ? null : year.month(ordinal);
      if (month != null) {
        sum = sum.copy().plus(month);
      }
      sums[ordinal] = sum;
    }
    return sums;
  }

  public CoverageRow coverage(Series series, int month) {
    return CoverageRow.of(
        cells.at(series, month), cells.expected(series).at(month), divisions(series, month));
  }

  private CoverageRow.Divisions divisions(Series series, int month) {
    if (!series.industry().equals(Industries.ALL_INDUSTRY)) {
      return null;
    }
    long paired = 0;
    long growing = 0;
    for (String division : industries.divisions()) {
      Sums ytd = ytd(series.withIndustry(division), month);
      if (ytd.count(Slot.PAIRED) > 0) {
        paired++;
        growing += grew(ytd) ? 1 : 0;
      }
    }
    return new CoverageRow.Divisions(paired, growing);
  }

  private static boolean grew(Sums ytd) {
    return ytd.get(Slot.GROSS_OUTPUT_CURRENT).compareTo(ytd.get(Slot.GROSS_OUTPUT_PRIOR)) > 0;
  }
}
