package cn.qianhu.ingest.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tables of readings, the narrowest kind, as files. */
final class ReadingTables {
  static final String HEADER =
      "uscc,meter_id,carrier,flow,interval_start,minutes,quantity,reported_at";

  private ReadingTables() {}

  static ReportFile file(Path path) {
    try {
      ReportFiles found = ReportFiles.below(path.getParent());
      return found.files().stream()
          .filter(f -> f.path().getFileName().equals(path.getFileName()))
          .findFirst()
          .orElseThrow();
    } catch (RuntimeException e) {
      throw new AssertionError(path + " is no report file", e);
    }
  }

  static ReportFile csv(Path folder, String name, String text) {
    return csv(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  static ReportFile csv(Path folder, String name, byte[] bytes) {
    try {
      return file(Files.write(folder.resolve(name), bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<TableRow> rows(ReportFile file) {
    try (TableReader reader = TableReader.open(file)) {
      List<TableRow> rows = new ArrayList<>();
      reader.forEachRemaining(rows::add);
      return rows;
    }
  }
}
