package cn.qianhu.audit.suspect;

import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.contract.table.ColumnSpec;
import cn.qianhu.contract.table.ColumnType;
import cn.qianhu.contract.table.CoverageColumn;
import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.contract.table.TableColumn;
import cn.qianhu.domain.suspect.Suspect;
import cn.qianhu.domain.suspect.Suspects;
import cn.qianhu.event.Coverage;
import cn.qianhu.event.Measure;
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
      ColumnSpec.other(ColumnType.MARKS, "存疑", "suspect").inEveryRow().forEverybody();

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

  private void add(TableColumn<?> column, SortedSet<Suspect> some) {
    if (!some.isEmpty()) {
      suspects.addAll(some);
      figures.add(column.code());
    }
  }

  /** How many enterprises. */
  public int count() {
    return (int) suspects.stream().map(Suspect::uscc).distinct().count();
  }
}
