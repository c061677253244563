package cn.qianhu.desk.document;

import cn.qianhu.contract.text.Printable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table in columns that are as wide as they must be, Chinese headings above English ones. */
public final class TextTable {

  private static final String GAP = "  ";

  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /** A column of figures stands to the right, a column of words to the left. */
  private record Column(String zh, String en, boolean figures) {}

  private TextTable(List<Column> columns) {
    this.columns = columns;
  }

  public static TextTable empty() {
    return new TextTable(new ArrayList<>());
  }

  public TextTable words(String zh, String en) {
    columns.add(new Column(zh, en, false));
    return this;
  }

  public TextTable figures(String zh, String en) {
    columns.add(new Column(zh, en, true));
    return this;
  }

  public TextTable row(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "A row of " + columns.size() + " columns was given " + Arrays.toString(cells));
    }
    rows.add(Arrays.stream(cells).map(Printable::of).toList());
    return this;
  }

  public boolean hasRows() {
    return !rows.isEmpty();
  }

  /** The table in lines, headings first. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(line(columns.stream().map(Column::zh).toList()));
    lines.add(line(columns.stream().map(Column::en).toList()));
    rows.forEach(row -> lines.add(line(row)));
    return lines;
  }

  private String line(List<String> cells) {
    List<String> aligned = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      aligned.add(
          columns.get(i).figures()
              ? Width.padLeft(cells.get(i), width(i))
              : Width.padRight(cells.get(i), width(i)));
    }
    return String.join(GAP, aligned).stripTrailing();
  }

  private int width(int column) {
    int width = Math.max(Width.of(columns.get(column).zh()), Width.of(columns.get(column).en()));
    for (List<String> row : rows) {
      width = Math.max(width, Width.of(row.get(column)));
    }
    return width;
  }
}
