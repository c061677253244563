package cn.qianhu.desk.api;

import cn.qianhu.contract.table.ColumnList;
import java.util.List;

/** What is answered. */
sealed interface Answer {

  /**
   * A page of rows.
   *
   * @param next where the following page begins; null where there is none
   */
  record Rows<R>(ColumnList<R> columns, List<R> rows, String next) implements Answer {}

  /** A document: a record whose members are told under their names in snake case. */
  record Document(Object content) implements Answer {}
}
