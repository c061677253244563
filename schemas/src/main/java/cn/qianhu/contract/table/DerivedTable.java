package cn.qianhu.contract.table;

import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.topic.Topic;
import java.util.List;

/**
 * A table that stands on no topic: its rows are computed from other results by whoever reads these,
 * so that it is the same whether it was read from topics, from an archive or from a replay. It is
 * written, published and compared as other tables are.
 *
 * @param sources topics of the results that its rows follow from
 */
public record DerivedTable<R>(
    String name, Bilingual title, List<Topic> sources, ColumnList<R> columns)
    implements TableSpec<R> {

  public DerivedTable {
    sources = List.copyOf(sources);
  }

  /** The file of the table, which has all of its columns. */
  @Override
  public ColumnList<R> file() {
    return columns;
  }
}
