package cn.qianhu.center.explain;

import cn.qianhu.center.explain.IndicatorMeasure.Form;
import java.time.YearMonth;
import java.util.List;

/** Over whom a figure of a cell is summed (domain, Indicators). */
final class Panel {

  /** Chooses subjects of a cell's month. */
  interface Selection {
    List<String> of(CellKey cell);
  }

  private final FactBook facts;

  Panel(FactBook facts) {
    this.facts = facts;
  }

  /** Whoever has facts of all the forms in the cell's month. */
  Selection reported(Form... forms) {
    return cell ->
        facts.subjects(cell, forms[0]).stream()
            .filter(subject -> hasAll(subject, cell.month(), forms))
            .toList();
  }

  /**
   * Of them those who have facts of all the forms in the same month a year before too, wherever
   * they stood then.
   */
  Selection paired(Form... forms) {
    Selection reported = reported(forms);
    return cell ->
        reported.of(cell).stream()
            .filter(subject -> hasAll(subject, yearBefore(cell.month()), forms))
            .toList();
  }

  private boolean hasAll(String subject, YearMonth month, Form... forms) {
    for (Form form : forms) {
      if (facts.fact(form, subject, month).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  static YearMonth yearBefore(YearMonth month) {
    return month.minusYears(1);
  }
}
