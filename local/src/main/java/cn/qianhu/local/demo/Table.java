package cn.qianhu.local.demo;

import cn.qianhu.contract.csv.CsvOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A file in the making: a kind and its rows. */
final class Table {

  private final List<String> columns;
  private final List<Row> rows = new ArrayList<>();

  Table(FileKind kind) {
    columns = kind.columns();
  }

  List<Row> rows() {
    return rows;
  }

  void add(String... values) {
    rows.add(new Row(columns, List.of(values)));
  }

  void add(Row row) {
    rows.add(row);
  }

  void addAfter(Row before, Row row) {
    rows.add(rows.indexOf(before) + 1, row);
  }

  void removeIf(Predicate<Row> condition) {
    rows.removeIf(condition);
  }

  List<Row> where(String column, String value) {
    return rows.stream().filter(row -> row.get(column).equals(value)).toList();
  }

  Optional<Row> first(String column, String value) {
    return rows.stream().filter(row -> row.get(column).equals(value)).findFirst();
  }

  void write(Path file) throws IOException {
    try (CsvOutput writer = CsvOutput.exact(file, CsvOutput.Lines.LF)) {
      writer.row(columns);
      for (Row row : rows) {
        writer.row(row.values());
      }
    }
  }
}
