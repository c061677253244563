package cn.qianhu.contract.table;

import java.util.function.Function;

/** A column that is added to those of a table where it is shown, such as a name to a code. */
public record AddedColumn<R>(String name, ColumnSpec spec, Function<R, Object> value)
    implements TableColumn<R> {

  @Override
  public Object of(R row) {
    return value.apply(row);
  }
}
