package cn.qianhu.desk.api;

import cn.qianhu.contract.table.ColumnList;
import java.util.List;

/** The content of a response: rows or a document. */
sealed interface ApiResponse {

  /**
   * A page of rows.
   *
   * @param next where the following page begins; null where there is none
   */
  record RowPage<R>(ColumnList<R> columns, List<R> rows, String next) implements ApiResponse {}

  /** A document: a record whose members are written under their names in snake case. */
  record JsonDocument(Object content) implements ApiResponse {}
}
