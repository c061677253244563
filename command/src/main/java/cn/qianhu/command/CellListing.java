package cn.qianhu.command;

import cn.qianhu.audit.suspect.RowSuspects;
import cn.qianhu.command.terminal.Listing;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.table.ColumnList;
import cn.qianhu.contract.table.ResultTable;
import cn.qianhu.contract.table.SuspectRow;
import cn.qianhu.contract.table.TableColumn;
import cn.qianhu.domain.suspect.Suspects;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists a table of cells as it stands now, each row with how many suspects it contains. */
final class CellListing {

  /** A row with the suspects in it. */
  record MarkedRow<R>(R row, RowSuspects suspects) {}

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Mixin private SiteClusterOptions cluster;

  @Mixin private CellOptions cells;

  @Mixin private ListingOptions listing;

  private SuspectColumn marks;

  /** The tables of the site. */
  CodeTables tables() {
    return cluster.site().tables();
  }

  /** The columns of a table, the name of the region behind its code, and the mark at the end. */
  <R> ColumnList<MarkedRow<R>> columns(ColumnList<R> table, TableColumn<R> region) {
    marks = new SuspectColumn(listing.format());
    return table
        .after(region, PlaceName.of(region, tables().regions()))
        .within((MarkedRow<R> markedRow) -> markedRow.row())
        .and(marks.column());
  }

  /** A status as it is to be read besides the mark. */
  <R> TableColumn<MarkedRow<R>> marked(TableColumn<R> status) {
    return marks.marked(status);
  }

  <T extends SpecificRecord, R> int print(
      ResultTable<T, R> table,
      ColumnList<MarkedRow<R>> columns,
      Function<R, CellKey> cell,
      BiFunction<Suspects, R, RowSuspects> doubts,
      Predicate<R> wanted) {
    Predicate<String> keys = cells.keys(command, tables());
    PrintWriter out = command.commandLine().getOut();
    List<SuspectRow> without;
    try (LiveResults results = LiveResults.of(cluster, command);
        Listing<MarkedRow<R>> listed = listing.format().listing(columns, out)) {
      Suspects suspects = results.suspects();
      results.stream(table.topic(), table.type(), keys)
          .flatMap(table.rows())
          .filter(wanted)
          .map(row -> new MarkedRow<>(row, doubts.apply(suspects, row)))
          .forEach(
              row -> {
                listed.row(row);
                marks.listed(cell.apply(row.row()), row.suspects());
              });
      without = marks.anyMarked() ? results.suspectRows().toList() : List.of();
    }
    marks.explain(out, without);
    return 0;
  }
}
