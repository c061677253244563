package cn.qianhu.audit.suspect;

import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.contract.table.ColumnSpec;
import cn.qianhu.contract.table.ColumnType;
import cn.qianhu.contract.table.ControlColumn;
import cn.qianhu.contract.table.CoverageColumn;
import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.contract.table.TableColumn;
import cn.qianhu.contract.table.TargetColumn;
import cn.qianhu.domain.suspect.Suspect;
import cn.qianhu.domain.suspect.Suspects;
import cn.qianhu.domain.targets.TargetIndicator;
import cn.qianhu.event.ControlSheet;
import cn.qianhu.event.Coverage;
import cn.qianhu.event.Measure;
import cn.qianhu.event.TargetStanding;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The suspects that a row of results contains.
 *
 * @param figures columns of the row that contain any
 */
public record RowSuspects(SortedSet<Suspect> suspects, List<String> figures) {

  private static final String OUTPUT = OutputMeasures.GROSS_OUTPUT.code();

  /** The column with their number. */
  public static final ColumnSpec COUNTED =
      ColumnSpec.other(ColumnType.MARKS, "存疑", "suspect").inEveryRow();

  /** A row without suspects. */
  public static final RowSuspects NONE = new RowSuspects(new TreeSet<>(), List.of());

  /** The suspects of a measure; figures that are left out are not examined. */
  public static RowSuspects of(Suspects all, CellKey cell, Measure row) {
    if (all.isEmpty()) {
      return NONE;
    }
    RowSuspects found = new RowSuspects(new TreeSet<>(), new ArrayList<>());
    for (IndicatorColumn figure : IndicatorColumn.FIGURES) {
      if (figure.of(row) != null) {
        found.add(figure, all.in(cell.series(), cell.month(), row.getMeasure(), figure));
      }
    }
    return found;
  }

  /**
   * The suspects of the coverage of a cell: enterprises that make any figure of its output suspect.
   */
  public static RowSuspects of(Suspects all, CellKey cell, Coverage row) {
    if (all.isEmpty()) {
      return NONE;
    }
    RowSuspects found = new RowSuspects(all.in(cell.series(), cell.month()), new ArrayList<>());
    for (CoverageColumn column : CoverageColumn.DOUBTFUL) {
      if (column.of(row) != null) {
        found.add(column, coverage(all, cell, column));
      }
    }
    return found;
  }

  /** The suspects of a column of coverage: the number of reports is not in doubt, growth is. */
  public static SortedSet<Suspect> coverage(Suspects all, CellKey cell, CoverageColumn column) {
    return switch (column) {
      case GROWING, GROWTH_COVERAGE_PCT ->
          all.in(cell.series(), cell.month(), OUTPUT, IndicatorColumn.GROWTH_PCT);
      case DIVISIONS_GROWING ->
          all.in(cell.series(), cell.month(), OUTPUT, IndicatorColumn.YTD_GROWTH_PCT);
      default -> new TreeSet<>();
    };
  }

  /** The suspects of a row of the board of targets: those of the figure that is compared. */
  public static RowSuspects of(Suspects all, TargetStanding row) {
    CellSeries place = new CellSeries(row.getScope(), row.getRegion(), row.getIndustry());
    TargetMeasure measure = TargetMeasure.named(row.getMeasure());
    YearMonth month = YearMonth.parse(row.getPeriod());
    return of(row, TargetColumn.DOUBTFUL, all, place, measure, month);
  }

  /** The suspects of a region's sheet of double control: those of its energy per output. */
  public static RowSuspects of(Suspects all, ControlSheet row) {
    CellSeries place = CellSeries.whole(Scope.ABOVE_SCALE, row.getRegion());
    YearMonth month = YearMonth.parse(row.getPeriod());
    return of(row, ControlColumn.DOUBTFUL, all, place, TargetMeasure.ENERGY_INTENSITY, month);
  }

  private static <R> RowSuspects of(
      R row,
      List<? extends TableColumn<R>> doubtful,
      Suspects all,
      CellSeries series,
      TargetMeasure measure,
      YearMonth month) {
    SortedSet<Suspect> some = all.isEmpty() ? new TreeSet<>() : target(all, series, measure, month);
    if (some.isEmpty()) {
      return NONE;
    }
    RowSuspects found = new RowSuspects(new TreeSet<>(), new ArrayList<>());
    doubtful.stream()
        .filter(column -> column.of(row) != null)
        .forEach(column -> found.add(column, some));
    return found;
  }

  private static SortedSet<Suspect> target(
      Suspects all, CellSeries series, TargetMeasure measure, YearMonth month) {
    CellKey cell = new CellKey(series, Months.index(month));
    if (measure == TargetMeasure.INDUSTRY_BREADTH) {
      return coverage(all, cell, CoverageColumn.DIVISIONS_GROWING);
    }
    if (measure == TargetMeasure.ENERGY_INTENSITY_SINCE_2020) {
      return sinceBaseYear(all, series, month);
    }
    return TargetIndicator.of(measure)
        .map(shown -> all.in(series, cell.month(), shown.measure().code(), shown.column()))
        .orElseGet(TreeSet::new);
  }

  /**
   * The suspects in a figure since the base year: through December of each year that is over, and
   * through the month itself.
   */
  private static SortedSet<Suspect> sinceBaseYear(
      Suspects all, CellSeries series, YearMonth month) {
    SortedSet<Suspect> found = new TreeSet<>();
    for (int year = TargetMeasure.BASE_YEAR + 1; year <= month.getYear(); year++) {
      YearMonth upTo = year == month.getYear() ? month : YearMonth.of(year, Month.DECEMBER);
      found.addAll(target(all, series, TargetMeasure.ENERGY_INTENSITY, upTo));
    }
    return found;
  }

  private void add(TableColumn<?> column, SortedSet<Suspect> some) {
    if (!some.isEmpty()) {
      suspects.addAll(some);
      figures.add(column.code());
    }
  }

  /** The number of enterprises. */
  public int count() {
    return (int) suspects.stream().map(Suspect::uscc).distinct().count();
  }
}
