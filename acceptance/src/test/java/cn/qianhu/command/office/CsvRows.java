package cn.qianhu.command.office;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The rows of a table below its header. */
final class CsvRows {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvRows() {}

  static List<List<String>> of(Path table) {
    try {
      return of(Files.readString(table));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<List<String>> of(String table) {
    String text = table.startsWith(BYTE_ORDER_MARK) ? table.substring(1) : table;
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text)) {
      return csv.stream().skip(1).map(CsvRecord::getFields).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
