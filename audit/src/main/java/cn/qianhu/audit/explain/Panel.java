package cn.qianhu.audit.explain;

import cn.qianhu.contract.cell.CellKey;
import java.time.YearMonth;
import java.util.List;

/** The enterprises in a selection of a cell's month. */
record Panel(FactIndex facts) {

  List<String> subjects(Selection selection, CellKey cell) {
    return facts.subjects(cell, selection.forms().get(0)).stream()
        .filter(subject -> hasAll(selection, subject, cell.yearMonth()))
        .filter(
            subject ->
                !selection.paired() || hasAll(selection, subject, yearBefore(cell.yearMonth())))
        .toList();
  }

  private boolean hasAll(Selection selection, String subject, YearMonth month) {
    return selection.forms().stream()
        .allMatch(form -> facts.fact(form, subject, month).isPresent());
  }

  static YearMonth yearBefore(YearMonth month) {
    return month.minusYears(1);
  }
}
