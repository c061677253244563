package cn.qianhu.audit.publication;

import cn.qianhu.contract.table.ColumnList;
import cn.qianhu.contract.table.ColumnSpec;
import cn.qianhu.contract.table.ColumnType;
import cn.qianhu.contract.table.ResultTable;
import cn.qianhu.contract.table.TableSpec;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** The tables of a later product: each that stands on a topic has one column more. */
final class MoreColumns {

  private MoreColumns() {}

  static List<TableSpec<?>> in(List<TableSpec<?>> tables) {
    return tables.stream().<TableSpec<?>>map(MoreColumns::in).toList();
  }

  private static TableSpec<?> in(TableSpec<?> table) {
    return table instanceof ResultTable<?, ?> onTopic ? widened(onTopic) : table;
  }

  private static <T extends SpecificRecord, R> ResultTable<T, R> widened(ResultTable<T, R> table) {
    return new ResultTable<>(
        table.name(),
        table.title(),
        table.topic(),
        table.type(),
        table.rows(),
        wide(table.columns()),
        wide(table.file()),
        table.order());
  }

  private static <R> ColumnList<R> wide(ColumnList<R> columns) {
    return columns.and(
        "later", ColumnSpec.always(ColumnType.TEXT, "新列", "later column"), row -> "new");
  }
}
