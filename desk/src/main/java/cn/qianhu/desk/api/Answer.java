package cn.qianhu.desk.api;

import cn.qianhu.contract.table.ColumnList;
import java.util.List;

/** The content of a response: rows or a document. */
sealed interface Answer {

  /**
   * A page of rows.
   *
   * @param next where the following page begins; null where there is none
   */
  record Rows<R>(ColumnList<R> columns, List<R> rows, String next) implements Answer {}

  /** A document: a record whose members are written under their names in snake case. */
  record Document(Object content) implements Answer {}
}
