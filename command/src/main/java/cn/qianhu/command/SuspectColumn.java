package cn.qianhu.command;

import cn.qianhu.audit.suspect.RowSuspects;
import cn.qianhu.audit.suspect.SuspectWords;
import cn.qianhu.command.CellListing.MarkedRow;
import cn.qianhu.command.terminal.Format;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.table.AddedColumn;
import cn.qianhu.contract.table.SuspectRow;
import cn.qianhu.contract.table.TableColumn;
import cn.qianhu.domain.suspect.Suspect;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The last column of a listing of figures: how many suspect enterprises a row contains. */
final class SuspectColumn {

  private final boolean forPeople;
  private final SortedSet<Suspect> suspects = new TreeSet<>();
  private final Set<CellKey> cells = new HashSet<>();

  SuspectColumn(Format format) {
    this.forPeople = format == Format.TABLE;
  }

  <R> TableColumn<MarkedRow<R>> column() {
    return new AddedColumn<>("suspect", RowSuspects.COUNTED, row -> cell(row.suspects()));
  }

  /** The cell of the column; people see a mark, or nothing where there is nothing to mark. */
  private String cell(RowSuspects row) {
    if (forPeople) {
      return row.count() == 0 ? "" : SuspectWords.MARK + row.count();
    }
    return Integer.toString(row.count());
  }

  /** A status as it is to be read besides the mark. */
  <R> TableColumn<MarkedRow<R>> marked(TableColumn<R> status) {
    return new AddedColumn<>(
        status.name(),
        status.spec(),
        row ->
            forPeople && row.suspects().count() > 0
                ? status.text(row.row()) + " " + SuspectWords.MARK
                : status.text(row.row()));
  }

  /** Notes a row that is listed. */
  void listed(CellKey cell, RowSuspects row) {
    listed(row);
    if (row.count() > 0) {
      cells.add(cell);
    }
  }

  /** Notes a row that is of no cell. */
  void listed(RowSuspects row) {
    suspects.addAll(row.suspects());
  }

  /** Whether people are shown any mark. */
  boolean anyMarked() {
    return forPeople && !suspects.isEmpty();
  }

  /**
   * Explains below a table what its marks mean, and what its cells amount to without the suspect
   * reports.
   *
   * @param without of any cells
   */
  void explain(PrintWriter out, List<SuspectRow> without) {
    if (anyMarked()) {
      out.println(SuspectWords.legend(suspects));
      without.stream()
          .filter(row -> cells.contains(row.cell()))
          .forEach(row -> out.println(row.cell() + " " + SuspectWords.without(row)));
    }
  }
}
