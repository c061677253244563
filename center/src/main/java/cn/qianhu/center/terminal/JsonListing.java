package cn.qianhu.center.terminal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;

/** One JSON object a line; decimals are texts, and nothing is written as null. */
final class JsonListing implements Listing {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Column> columns;
  private final PrintWriter out;

  JsonListing(List<Column> columns, PrintWriter out) {
    this.columns = columns;
    this.out = out;
  }

  @Override
  public void row(List<String> cells) {
    ObjectNode object = JSON.createObjectNode();
    for (int i = 0; i < columns.size(); i++) {
      String cell = cells.get(i);
      if (cell == null || cell.isEmpty()) {
        object.putNull(columns.get(i).name());
      } else if (columns.get(i).kind() == Column.Kind.COUNT) {
        object.put(columns.get(i).name(), Long.parseLong(cell));
      } else {
        object.put(columns.get(i).name(), cell);
      }
    }
    out.println(object);
  }

  @Override
  public void close() {
    out.flush();
  }
}
