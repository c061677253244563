package cn.qianhu.audit.file;

import cn.qianhu.audit.suspect.SuspectRows;
import cn.qianhu.audit.table.ResultSource;
import cn.qianhu.contract.csv.CsvOutput;
import cn.qianhu.contract.form.CodePoints;
import cn.qianhu.contract.table.ColumnList;
import cn.qianhu.contract.table.ResultTable;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.table.TableColumn;
import cn.qianhu.contract.table.TableSpec;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** The tables of results as files (files, Out), whether from their topics or replayed. */
public final class ResultFiles {

  private final ResultSource results;
  private final TableFiles files;

  /** Files for people: no text in them is run as a formula when they are opened. */
  public ResultFiles(ResultSource results, Path folder) {
    this(results, new TableFiles(folder, file -> CsvOutput.guarded(file, CsvOutput.Lines.LF)));
  }

  private ResultFiles(ResultSource results, TableFiles files) {
    this.results = results;
    this.files = files;
  }

  /**
   * Files in which every text is as it was reported: those that digests are published of, which
   * have to stay the same for ever. They differ from the others where a text begins like a formula.
   */
  public static ResultFiles exact(ResultSource results, Path folder) {
    return new ResultFiles(
        results, new TableFiles(folder, file -> CsvOutput.exact(file, CsvOutput.Lines.LF)));
  }

  /** Writes all tables, and returns the number of rows by file. */
  public Map<String, Long> write() {
    Map<String, Long> written = new LinkedHashMap<>();
    for (TableSpec<?> table : ResultTables.filed()) {
      written.put(table.fileName(), write(table, table.file().codes()));
    }
    return written;
  }

  /**
   * Writes a table with these columns, as a product wrote it that had no others, and returns the
   * number of its rows.
   *
   * @throws IllegalArgumentException where one is no column of the table
   */
  public long write(TableSpec<?> table, List<String> columns) {
    Stream<List<String>> rows =
        table instanceof ResultTable<?, ?> onTopic ? rows(onTopic, columns) : suspects(columns);
    return files.write(table.fileName(), columns, file -> rows.forEach(file::add));
  }

  private <T extends SpecificRecord, R> Stream<List<String>> rows(
      ResultTable<T, R> table, List<String> columns) {
    ColumnList<R> some = table.columns().only(columns);
    Stream<R> rows = results.rows(table);
    return switch (table.order()) {
      case KEYS -> rows.map(some::cells);
      case NUMBER -> rows.sorted(byNumber(table)).map(some::cells);
      case CELLS -> rows.map(some::cells).distinct().sorted(CodePoints.LIST_ORDER);
    };
  }

  /** By its first column, whether that is written or not. */
  private static <R> Comparator<R> byNumber(TableSpec<R> table) {
    TableColumn<R> number = table.columns().columns().get(0);
    return Comparator.comparingLong(row -> Long.parseLong(number.text(row)));
  }

  /** The one table that stands on no topic. */
  private Stream<List<String>> suspects(List<String> columns) {
    return SuspectRows.of(results).map(ResultTables.SUSPECTS.columns().only(columns)::cells);
  }
}
