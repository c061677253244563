package cn.qianhu.audit.file;

import cn.qianhu.contract.csv.CsvOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;

/** Writes tables as CSV files: a file is there whole or not at all. */
final class TableFiles {

  private final Path folder;
  private final CsvOpener form;

  /** Opens the output of a file. */
  @FunctionalInterface
  interface CsvOpener {
    CsvOutput open(Path file) throws IOException;
  }

  TableFiles(Path folder, CsvOpener form) {
    this.folder = folder;
    this.form = form;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be made.", e);
    }
  }

  /** Writes rows, one after the other. */
  static final class RowWriter {

    private final CsvOutput csv;
    private long count;

    private RowWriter(CsvOutput csv) {
      this.csv = csv;
    }

    /** A row; null is an empty cell. */
    void add(List<String> cells) {
      csv.row(cells);
      count++;
    }
  }

  /** Writes a file, and returns its number of rows without the header. */
  long write(String name, List<String> header, Consumer<RowWriter> content) {
    Path half = folder.resolve(name + ".part");
    try {
      RowWriter rows;
      try (CsvOutput csv = form.open(half)) {
        csv.row(header);
        rows = new RowWriter(csv);
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
