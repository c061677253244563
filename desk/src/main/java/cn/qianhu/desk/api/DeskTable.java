package cn.qianhu.desk.api;

import cn.qianhu.contract.table.AddedColumn;
import cn.qianhu.contract.table.ColumnList;
import cn.qianhu.contract.table.TableColumn;
import cn.qianhu.contract.table.TableSpec;
import cn.qianhu.web.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rows of one kind: their columns, and the key by which they are in order and found again. */
final class DeskTable<R> {

  private final Function<R, String> key;
  private final ColumnList<R> columns;
  private final ColumnList<R> open;

  DeskTable(Function<R, String> key, ColumnList<R> columns) {
    this.key = key;
    this.columns = columns;
    this.open = new ColumnList<>(columns.columns().stream().map(DeskTable::open).toList());
  }

  /** A table of results as it is. */
  static <R> DeskTable<R> of(TableSpec<R> results) {
    return new DeskTable<>(results::key, results.columns());
  }

  /** The column as the public sees it: empty, unless it is declared to be for everybody. */
  private static <R> TableColumn<R> open(TableColumn<R> column) {
    return column.spec().open()
        ? column
        : new AddedColumn<>(column.name(), column.spec(), row -> null);
  }

  /**
   * The columns that an audience may see.
   *
   * @throws ProblemException where none of them is for it: how many rows there are is not either
   */
  ColumnList<R> columns(Audience audience) {
    if (audience == Audience.CENTRE) {
      return columns;
    }
    if (columns.columns().stream().noneMatch(column -> column.spec().open())) {
      throw DeskAccess.refusal();
    }
    return open;
  }

  /** A row by the codes of its columns, as a part of a document for the centre. */
  Map<String, Object> object(R row) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (TableColumn<R> column : columns.columns()) {
      Object value = column.of(row);
      if (value != null) {
        object.put(column.code(), value);
      }
    }
    return object;
  }

  /**
   * The page that is asked for.
   *
   * @param sorted all rows in the order of their keys, or those not long before the page
   */
  ApiResponse.RowPage<R> page(ApiQuery query, Stream<R> sorted) {
    String after = query.after();
    int limit = query.limit();
    List<R> rows = new ArrayList<>();
    boolean[] more = {false};
    sorted
        .filter(row -> after.isEmpty() || key.apply(row).compareTo(after) > 0)
        .takeWhile(
            row -> {
              more[0] = rows.size() == limit;
              return !more[0];
            })
        .forEach(rows::add);
    String next = more[0] ? ApiQuery.cursor(key.apply(rows.get(limit - 1))) : null;
    return new ApiResponse.RowPage<>(columns(query.audience()), rows, next);
  }
}
