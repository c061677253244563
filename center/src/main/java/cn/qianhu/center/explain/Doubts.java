package cn.qianhu.center.explain;

import cn.qianhu.center.suspect.RowSuspects;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.measure.OutputMeasures;
import cn.qianhu.streams.suspect.Suspect;
import cn.qianhu.streams.suspect.SuspectFigure;
import cn.qianhu.streams.suspect.Suspects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The suspect reports that explained figures contain. */
record Doubts(Suspects suspects) {

  SortedSet<Suspect> indicator(CellKey cell, String measure, Figure figure) {
    return suspects.isEmpty()
        ? new TreeSet<>()
        : suspects.in(cell.series(), cell.month(), measure, SuspectFigure.valueOf(figure.name()));
  }

  /** Of a column of coverage. */
  SortedSet<Suspect> coverage(CellKey cell, String column) {
    return suspects.isEmpty() ? new TreeSet<>() : RowSuspects.coverage(suspects, cell, column);
  }

  /** Of a row of coverage. */
  SortedSet<Suspect> coverage(CellKey cell) {
    SortedSet<Suspect> found = new TreeSet<>();
    for (CoverageColumn column : CoverageColumn.values()) {
      found.addAll(coverage(cell, column.text()));
    }
    return found;
  }

  /** Those whose reports stand somewhere below a figure: of what is no figure of a cell. */
  SortedSet<Suspect> below(Node root) {
    if (suspects.isEmpty()) {
      return new TreeSet<>();
    }
    Set<String> leaves =
        root.all()
            .map(Node::subject)
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
