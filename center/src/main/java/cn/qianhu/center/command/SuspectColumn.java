package cn.qianhu.center.command;

import cn.qianhu.center.suspect.RowSuspects;
import cn.qianhu.center.suspect.SuspectWords;
import cn.qianhu.center.terminal.Column;
import cn.qianhu.center.terminal.Format;
import cn.qianhu.streams.suspect.Suspect;
import java.io.PrintWriter;
import java.util.SortedSet;
import java.util.TreeSet;

/** The last column of a listing of figures: how many suspect enterprises a row contains. */
final class SuspectColumn {

  static final Column COLUMN = Column.count("suspect", "存疑");

  private final boolean forPeople;
  private final SortedSet<Suspect> told = new TreeSet<>();

  SuspectColumn(Format format) {
    this.forPeople = format == Format.TABLE;
  }

  /** What stands in the column; people see a mark, and nothing where there is nothing to mark. */
  String cell(RowSuspects row) {
    told.addAll(row.suspects());
    if (forPeople) {
      return row.count() == 0 ? "" : SuspectWords.MARK + row.count();
    }
    return Integer.toString(row.count());
  }

  /** A status as it is to be read beside the mark. */
  String status(String published, RowSuspects row) {
    return forPeople && row.count() > 0 ? published + " " + SuspectWords.MARK : published;
  }

  /** Says below a table what its marks mean. */
  void explain(PrintWriter out) {
    if (forPeople && !told.isEmpty()) {
      out.println(SuspectWords.legend(told));
    }
  }
}
