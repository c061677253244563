package cn.qianhu.contract.table;

import cn.qianhu.contract.text.Bilingual;
import java.util.Optional;

/** The columns of a table, wherever its rows come from. */
public sealed interface TableSpec<R> permits ResultTable, DerivedTable {

  /** The name of the table's file, without its ending; it names the table everywhere else too. */
  String name();

  /** Where its rows are written for people, in a folder of all tables. */
  default String fileName() {
    return name() + ".csv";
  }

  Bilingual title();

  /** All columns, the keys first. */
  ColumnList<R> columns();

  /** The columns of the file. */
  ColumnList<R> file();

  /** The key of a row: its key columns, joined. */
  default String key(R row) {
    return columns().key(row);
  }

  default Optional<TableColumn<R>> column(String code) {
    return columns().columns().stream().filter(column -> column.code().equals(code)).findFirst();
  }
}
