package cn.qianhu.audit.explain;

import cn.qianhu.audit.suspect.RowSuspects;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.contract.table.CoverageColumn;
import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.domain.suspect.Suspect;
import cn.qianhu.domain.suspect.Suspects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The suspect reports that explained figures contain. */
record SuspectFinder(Suspects suspects) {

  SortedSet<Suspect> indicator(CellKey cell, String measure, IndicatorColumn figure) {
    return suspects.isEmpty()
        ? new TreeSet<>()
        : suspects.in(cell.series(), cell.month(), measure, figure);
  }

  /** The suspects of a column of coverage. */
  SortedSet<Suspect> coverage(CellKey cell, String column) {
    return coverage(cell, doubtful -> doubtful.code().equals(column));
  }

  /** The suspects of a row of coverage. */
  SortedSet<Suspect> coverage(CellKey cell) {
    return coverage(cell, doubtful -> true);
  }

  private SortedSet<Suspect> coverage(CellKey cell, Predicate<CoverageColumn> asked) {
    return CoverageColumn.DOUBTFUL.stream()
        .filter(column -> asked.test(column) && !suspects.isEmpty())
        .flatMap(column -> RowSuspects.coverage(suspects, cell, column).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The suspects whose reports stand somewhere below a figure that is none of a cell. */
  SortedSet<Suspect> below(ExplanationNode root) {
    if (suspects.isEmpty()) {
      return new TreeSet<>();
    }
    Set<String> leaves =
        root.all()
            .map(ExplanationNode::subject)
            .filter(subject -> subject != null && subject.form().equals(OutputMeasures.FAMILY))
            .map(subject -> subject.id() + "/" + subject.period())
            .collect(Collectors.toSet());
    SortedSet<Suspect> found = new TreeSet<>();
    for (Suspect suspect : suspects.all()) {
      if (leaves.contains(suspect.uscc() + "/" + Months.text(suspect.month()))) {
        found.add(suspect);
      }
    }
    return found;
  }
}
