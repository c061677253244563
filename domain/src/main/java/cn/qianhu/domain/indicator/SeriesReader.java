package cn.qianhu.domain.indicator;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.domain.alert.Place;
import cn.qianhu.domain.alert.SiteNumbers;
import cn.qianhu.domain.cell.CellStore;
import cn.qianhu.domain.cell.ExpectedSteps;
import cn.qianhu.domain.cell.MonthSet;
import cn.qianhu.domain.clock.ClosingDays;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/**
 * Reads the sums behind figures from a store of cells. Each year of a series is asked for once, and
 * its sums from January are worked out once, for as long as the reader lives, which is one
 * settlement: nothing may change in the store meanwhile.
 */
public final class SeriesReader {

  private static final int YEAR = 12;

  private record SeriesYearKey(CellSeries series, int year) {}

  private final CellStore cells;
  private final Industries industries;
  private final SiteNumbers numbers;
  private final Map<CellSeries, SeriesYears> years = new HashMap<>();
  private final Map<SeriesYearKey, List<SeriesYear>> divisionsOf = new HashMap<>();

  public SeriesReader(CellStore cells, Industries industries, SiteNumbers numbers) {
    this.cells = cells;
    this.industries = industries;
    this.numbers = numbers;
  }

  /** The days on which periods close. */
  public ClosingDays closingDays() {
    return numbers;
  }

  /** Whether anything was ever added to a cell. */
  public boolean hasCell(CellSeries series, int month) {
    return year(series, month).has(ordinal(month));
  }

  /** The sums of one cell; all zero where there is none. Not to be changed. */
  public Sums at(CellSeries series, int month) {
    return year(series, month).at(ordinal(month));
  }

  /** The sums from January to a month. Not to be changed. */
  public Sums ytd(CellSeries series, int month) {
    return year(series, month).ytd(ordinal(month));
  }

  /** The enterprises that are expected to report in a series. */
  public ExpectedSteps expected(CellSeries series) {
    return cells.expected(series);
  }

  /**
   * The figures of a cell.
   *
   * @param whole the province's T series that the cell is compared with, or null
   */
  public CellFigures figures(CellSeries series, int month, CellSeries whole) {
    SeriesYears own = years(series);
    int year = Math.floorDiv(month, YEAR);
    return new CellFigures(
        own.of(year),
        own.of(year - 1),
        whole == null ? null : years(whole).of(year),
        ordinal(month));
  }

  /**
   * Shows the figures of those cells of some months that anything was ever added to.
   *
   * @param whole as above
   */
  public void eachFigures(
      CellSeries series, MonthSet months, CellSeries whole, ObjIntConsumer<CellFigures> visitor) {
    SeriesYears own = years(series);
    SeriesYears wholes = whole == null ? null : years(whole);
    months.forEach(
        month -> {
          int year = Math.floorDiv(month, YEAR);
          SeriesYear cellYear = own.of(year);
          if (cellYear.has(ordinal(month))) {
            SeriesYear wholeYear = wholes == null ? null : wholes.of(year);
            visitor.accept(
                new CellFigures(cellYear, own.of(year - 1), wholeYear, ordinal(month)), month);
          }
        });
  }

  public CoverageRow coverage(CellSeries series, int month) {
    return CoverageRow.of(
        at(series, month),
        cells.expected(series).at(month),
        divisions(series, month),
        numbers.finalFromPct(Place.of(series.region()), month));
  }

  private CoverageRow.Divisions divisions(CellSeries series, int month) {
    if (!series.industry().equals(Industries.ALL_INDUSTRY)) {
      return null;
    }
    if (ytd(series, month).count(Slot.PAIRED) == 0) {
      // T is the sum of its divisions: none of them has pairs.
      return CoverageRow.Divisions.NONE;
    }
    long paired = 0;
    long growing = 0;
    for (SeriesYear division :
        divisionsOf.computeIfAbsent(yearOf(series, month), this::divisions)) {
      Sums ytd = division.ytd(ordinal(month));
      if (ytd.count(Slot.PAIRED) > 0) {
        paired++;
        growing += grew(ytd) ? 1 : 0;
      }
    }
    return new CoverageRow.Divisions(paired, growing);
  }

  private List<SeriesYear> divisions(SeriesYearKey total) {
    return industries.divisions().stream()
        .map(division -> year(new SeriesYearKey(total.series.withIndustry(division), total.year)))
        .toList();
  }

  private static boolean grew(Sums ytd) {
    return ytd.compare(Slot.GROSS_OUTPUT_CURRENT, Slot.GROSS_OUTPUT_PRIOR) > 0;
  }

  private SeriesYear year(CellSeries series, int month) {
    return years(series).of(Math.floorDiv(month, YEAR));
  }

  private SeriesYear year(SeriesYearKey of) {
    return years(of.series).of(of.year);
  }

  private SeriesYears years(CellSeries series) {
    SeriesYears known = years.get(series);
    if (known == null) {
      known = new SeriesYears(cells, series);
      years.put(series, known);
    }
    return known;
  }

  private static SeriesYearKey yearOf(CellSeries series, int month) {
    return new SeriesYearKey(series, Math.floorDiv(month, YEAR));
  }

  private static int ordinal(int month) {
    return Math.floorMod(month, YEAR);
  }
}
