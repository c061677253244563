package cn.qianhu.local.demo.report;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.table.TableColumn;
import cn.qianhu.ingest.file.ReportFiles;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A CSV file with a header row. */
final class CsvFile {

  private CsvFile() {}

  /** All rows of a file. */
  static List<NamedCsvRecord> rows(Path file) {
    return rows(file, StandardCharsets.UTF_8);
  }

  /** All rows of a file in a character set. */
  static List<NamedCsvRecord> rows(Path file, Charset charset) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file, charset)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** Shows every row of a large file, one after the other. */
  static void forEach(Path file, Consumer<NamedCsvRecord> visitor) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      reader.forEach(visitor);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** The files of a kind in a folder, in the order in which they are read. */
  static List<Path> ofKind(Path folder, String kind) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> ReportFiles.kindOf(name).map(Kind::fileName).equals(Optional.of(kind)))
          .sorted(ReportFiles.ORDER)
          .map(folder::resolve)
          .toList();
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static UncheckedIOException unreadable(Path path, IOException cause) {
    return new UncheckedIOException("Cannot read " + path + " of the demonstration.", cause);
  }

  /** The text of a column in a row of a table. */
  static String text(NamedCsvRecord row, TableColumn<?> column) {
    return row.getField(column.code());
  }
}
