package cn.qianhu.audit.file;

import cn.qianhu.audit.suspect.SuspectRows;
import cn.qianhu.audit.table.ResultSource;
import cn.qianhu.contract.csv.CsvOutput;
import cn.qianhu.contract.form.CodePoints;
import cn.qianhu.contract.table.ResultTable;
import cn.qianhu.contract.table.ResultTables;
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

  /** For people: no text in them is run when they are opened. */
  public ResultFiles(ResultSource results, Path folder) {
    this(results, new TableFiles(folder, file -> CsvOutput.guarded(file, CsvOutput.Lines.LF)));
  }

  private ResultFiles(ResultSource results, TableFiles files) {
    this.results = results;
    this.files = files;
  }

  /**
   * Every text as it was reported: what digests are published of, which have to come out the same
   * for ever. They differ from the others where a text begins like a formula.
   */
  public static ResultFiles exact(ResultSource results, Path folder) {
    return new ResultFiles(
        results, new TableFiles(folder, file -> CsvOutput.exact(file, CsvOutput.Lines.LF)));
  }

  /** Writes all tables, and returns the number of rows by file. */
  public Map<String, Long> write() {
    Map<String, Long> written = new LinkedHashMap<>();
    ResultTables.ALL.forEach(table -> write(table, rows(table), written));
    write(
        ResultTables.SUSPECTS,
        SuspectRows.of(results).map(ResultTables.SUSPECTS.file()::cells),
        written);
    return written;
  }

  private void write(TableSpec<?> table, Stream<List<String>> rows, Map<String, Long> written) {
    String name = table.fileName();
    written.put(name, files.write(name, table.file().codes(), file -> rows.forEach(file::add)));
  }

  private <T extends SpecificRecord, R> Stream<List<String>> rows(ResultTable<T, R> table) {
    Stream<List<String>> rows = results.rows(table).map(table.file()::cells);
    return switch (table.order()) {
      case KEYS -> rows;
      case NUMBER -> rows.sorted(Comparator.comparingLong(row -> Long.parseLong(row.get(0))));
      case CELLS -> rows.distinct().sorted(CodePoints.LIST_ORDER);
    };
  }
}
