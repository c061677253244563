package cn.qianhu.audit.publication;

import cn.qianhu.contract.table.FirstColumns;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.table.TableSpec;
import cn.qianhu.event.Publication;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Of which columns of a table a digest was published: a column that a later version adds is none of
 * them, and the digest stays what it is.
 */
final class PublishedColumns {

  private PublishedColumns() {}

  /** Those that are published from now on, by file. */
  static Map<String, List<String>> present() {
    return ResultTables.filed().stream()
        .collect(Collectors.toMap(TableSpec::fileName, table -> table.file().codes()));
  }

  /** Those of an entry: what it says, or what the first release had, which did not say it. */
  static List<String> of(Publication entry, TableSpec<?> table) {
    List<String> said = entry.getColumns().get(table.fileName());
    return said != null
        ? said
        : FirstColumns.BY_TABLE.getOrDefault(table.name(), table.file().codes());
  }
}
