package cn.qianhu.contract.table;

import cn.qianhu.contract.text.Bilingual;
import java.util.Optional;

/** What a table consists of, wherever its rows come from. */
public sealed interface TableSpec<R> permits ResultTable, DerivedTable {

  /** Of its file, without ending, and where it is named. */
  String name();

  /** Where its rows are written for people, in a folder of all tables. */
  default String fileName() {
    return name() + ".csv";
  }

  Bilingual title();

  /** All of them, the keys first. */
  ColumnList<R> columns();

  /** Those of its file. */
  ColumnList<R> file();

  /** What names a row: its keys, joined. */
  default String key(R row) {
    return columns().key(row);
  }

  default Optional<TableColumn<R>> column(String code) {
    return columns().columns().stream().filter(column -> column.code().equals(code)).findFirst();
  }
}
