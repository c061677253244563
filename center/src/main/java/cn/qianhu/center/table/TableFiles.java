package cn.qianhu.center.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;

/** Writes tables as CSV files: a file is there whole or not at all. */
final class TableFiles {

  private final Path folder;

  TableFiles(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be made.", e);
    }
  }

  /** Takes rows, one after the other. */
  static final class Rows {

    private final CsvWriter csv;
    private long count;

    private Rows(CsvWriter csv) {
      this.csv = csv;
    }

    /** A row; null is an empty cell. */
    void add(List<String> cells) {
      csv.writeRecord(cells);
      count++;
    }
  }

  /** Writes a file, and returns how many rows it has beside the header. */
  long write(String name, List<String> header, Consumer<Rows> content) {
    Path half = folder.resolve(name + ".part");
    try {
      Rows rows;
      try (CsvWriter csv =
          CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(half, StandardCharsets.UTF_8)) {
        csv.writeRecord(header);
        rows = new Rows(csv);
        content.accept(rows);
      }
      Files.move(half, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      return rows.count;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The table " + folder.resolve(name) + " cannot be written.", e);
    }
  }
}
