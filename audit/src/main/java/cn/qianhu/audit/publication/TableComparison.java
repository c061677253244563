package cn.qianhu.audit.publication;

import cn.qianhu.audit.table.ResultSource;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.table.TableSpec;
import cn.qianhu.event.Publication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How results stand to what was published, table by table, each with the columns that were
 * published.
 *
 * @param differing files that say something else
 * @param gone files that cannot be compared, because there is no such table any more, or not with
 *     these columns: of each the columns that are gone, none where the table is
 * @param added files that were not published with the others
 */
public record TableComparison(
    List<String> differing, SortedMap<String, List<String>> gone, List<String> added) {

  /**
   * Compares.
   *
   * @param digests of tables with all columns of their files, as far as they are worked out already
   */
  public static TableComparison of(
      Publication entry, ResultSource results, Map<String, String> digests) {
    return of(entry, results, digests, ResultTables.filed());
  }

  /** The same of a product that has these tables. */
  static TableComparison of(
      Publication entry,
      ResultSource results,
      Map<String, String> digests,
      List<TableSpec<?>> tables) {
    List<String> differing = new ArrayList<>();
    SortedMap<String, List<String>> gone = new TreeMap<>();
    new TreeMap<>(entry.getTables())
        .forEach(
            (file, published) -> {
              Optional<TableSpec<?>> present = named(tables, file);
              List<String> lost = present.map(table -> lost(entry, table)).orElse(List.of());
              if (present.isEmpty() || !lost.isEmpty()) {
                gone.put(file, lost);
              } else if (!published.equals(digest(entry, present.get(), results, digests))) {
                differing.add(file);
              }
            });
    List<String> added =
        tables.stream()
            .map(TableSpec::fileName)
            .filter(file -> !entry.getTables().containsKey(file))
            .sorted()
            .toList();
    return new TableComparison(differing, gone, added);
  }

  private static Optional<TableSpec<?>> named(List<TableSpec<?>> tables, String file) {
    return tables.stream().filter(table -> table.fileName().equals(file)).findFirst();
  }

  private static List<String> lost(Publication entry, TableSpec<?> table) {
    return PublishedColumns.of(entry, table).stream()
        .filter(column -> table.column(column).isEmpty())
        .toList();
  }

  private static String digest(
      Publication entry, TableSpec<?> table, ResultSource results, Map<String, String> digests) {
    List<String> columns = PublishedColumns.of(entry, table);
    String whole = digests.get(table.fileName());
    return whole != null && columns.equals(table.file().codes())
        ? whole
        : TableDigests.of(results, table, columns);
  }
}
