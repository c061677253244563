package cn.qianhu.command.terminal;

import cn.qianhu.contract.table.ColumnList;
import cn.qianhu.contract.table.TableColumn;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;

/**
 * Prints rows as JSON, one object on each line; decimals are texts, and nothing is written as null.
 */
final class JsonListing<R> implements Listing<R> {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ColumnList<R> columns;
  private final PrintWriter out;

  JsonListing(ColumnList<R> columns, PrintWriter out) {
    this.columns = columns;
    this.out = out;
  }

  @Override
  public void row(R row) {
    ObjectNode object = JSON.createObjectNode();
    for (TableColumn<R> column : columns.columns()) {
      String cell = column.text(row);
      if (cell.isEmpty()) {
        object.putNull(column.code());
      } else if (column.spec().type().isCount()) {
        object.put(column.code(), Long.parseLong(cell));
      } else {
        object.put(column.code(), cell);
      }
    }
    out.println(object);
  }

  @Override
  public void close() {
    out.flush();
  }
}
