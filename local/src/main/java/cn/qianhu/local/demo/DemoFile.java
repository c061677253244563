package cn.qianhu.local.demo;

import cn.qianhu.contract.csv.CsvOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A file in the making: a kind and its rows. */
final class DemoFile {

  private final List<String> columns;
  private final List<DemoRow> rows = new ArrayList<>();

  DemoFile(FileKind kind) {
    columns = kind.columns();
  }

  List<DemoRow> rows() {
    return rows;
  }

  void add(String... values) {
    rows.add(new DemoRow(columns, List.of(values)));
  }

  void add(DemoRow row) {
    rows.add(row);
  }

  void addAfter(DemoRow before, DemoRow row) {
    rows.add(rows.indexOf(before) + 1, row);
  }

  void removeIf(Predicate<DemoRow> condition) {
    rows.removeIf(condition);
  }

  List<DemoRow> where(String column, String value) {
    return rows.stream().filter(row -> row.get(column).equals(value)).toList();
  }

  Optional<DemoRow> first(String column, String value) {
    return rows.stream().filter(row -> row.get(column).equals(value)).findFirst();
  }

  void write(Path file) throws IOException {
    try (CsvOutput writer = CsvOutput.exact(file, CsvOutput.Lines.LF)) {
      writer.row(columns);
      for (DemoRow row : rows) {
        writer.row(row.values());
      }
    }
  }
}
