package cn.qianhu.command;

import cn.qianhu.audit.suspect.RowSuspects;
import cn.qianhu.audit.suspect.SuspectWords;
import cn.qianhu.command.CellListing.MarkedRow;
import cn.qianhu.command.terminal.Format;
import cn.qianhu.contract.table.AddedColumn;
import cn.qianhu.contract.table.TableColumn;
import cn.qianhu.domain.suspect.Suspect;
import java.io.PrintWriter;
import java.util.SortedSet;
import java.util.TreeSet;

/** The last column of a listing of figures: how many suspect enterprises a row contains. */
final class SuspectColumn {

  private final boolean forPeople;
  private final SortedSet<Suspect> told = new TreeSet<>();

  SuspectColumn(Format format) {
    this.forPeople = format == Format.TABLE;
  }

  <R> TableColumn<MarkedRow<R>> column() {
    return new AddedColumn<>("suspect", RowSuspects.COUNTED, row -> cell(row.suspects()));
  }

  /** What stands in the column; people see a mark, and nothing where there is nothing to mark. */
  private String cell(RowSuspects row) {
    told.addAll(row.suspects());
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

  /** Says below a table what its marks mean. */
  void explain(PrintWriter out) {
    if (forPeople && !told.isEmpty()) {
      out.println(SuspectWords.legend(told));
    }
  }
}
