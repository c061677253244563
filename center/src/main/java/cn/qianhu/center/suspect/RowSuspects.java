package cn.qianhu.center.suspect;

import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.measure.OutputMeasures;
import cn.qianhu.event.Coverage;
import cn.qianhu.event.Measure;
import cn.qianhu.streams.suspect.Suspect;
import cn.qianhu.streams.suspect.SuspectFigure;
import cn.qianhu.streams.suspect.Suspects;
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
  private static final String GROWING = "growing";
  private static final String GROWTH_COVERAGE = "growth_coverage_pct";
  private static final String DIVISIONS_GROWING = "divisions_growing";

  /** Of a row that contains none. */
  public static final RowSuspects NONE = new RowSuspects(new TreeSet<>(), List.of());

  /** Of a measure: what of its figures is left out, is not asked for either. */
  public static RowSuspects of(Suspects all, CellKey cell, Measure row) {
    if (all.isEmpty()) {
      return NONE;
    }
    RowSuspects found = new RowSuspects(new TreeSet<>(), new ArrayList<>());
    for (SuspectFigure figure : SuspectFigure.values()) {
      if (stated(row, figure) != null) {
        found.add(figure.column(), all.in(cell.series(), cell.month(), row.getMeasure(), figure));
      }
    }
    return found;
  }

  /** Of the coverage of a cell: whoever makes any figure of its output suspect. */
  public static RowSuspects of(Suspects all, CellKey cell, Coverage row) {
    if (all.isEmpty()) {
      return NONE;
    }
    RowSuspects found = new RowSuspects(all.in(cell.series(), cell.month()), new ArrayList<>());
    for (String column : List.of(GROWING, GROWTH_COVERAGE, DIVISIONS_GROWING)) {
      if (!column.equals(DIVISIONS_GROWING) || row.getDivisionsGrowing() != null) {
        found.add(column, coverage(all, cell, column));
      }
    }
    return found;
  }

  /** Of one column of coverage: how many have reported is not in doubt, who grows is. */
  public static SortedSet<Suspect> coverage(Suspects all, CellKey cell, String column) {
    return switch (column) {
      case GROWING, GROWTH_COVERAGE ->
          all.in(cell.series(), cell.month(), OUTPUT, SuspectFigure.GROWTH_PCT);
      case DIVISIONS_GROWING ->
          all.in(cell.series(), cell.month(), OUTPUT, SuspectFigure.YTD_GROWTH_PCT);
      default -> new TreeSet<>();
    };
  }

  private void add(String column, SortedSet<Suspect> some) {
    if (!some.isEmpty()) {
      suspects.addAll(some);
      figures.add(column);
    }
  }

  /** How many enterprises. */
  public int count() {
    return (int) suspects.stream().map(Suspect::uscc).distinct().count();
  }

  private static String stated(Measure row, SuspectFigure figure) {
    return switch (figure) {
      case VALUE -> row.getValue();
      case GROWTH_PCT -> row.getGrowthPct();
      case NAIVE_GROWTH_PCT -> row.getNaiveGrowthPct();
      case YTD -> row.getYtd();
      case YTD_GROWTH_PCT -> row.getYtdGrowthPct();
      case CONTRIBUTION_PP -> row.getContributionPp();
    };
  }
}
