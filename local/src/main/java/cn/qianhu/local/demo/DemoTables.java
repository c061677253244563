package cn.qianhu.local.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables that shape the demonstration from beside this class. */
final class DemoTables {

  private DemoTables() {}

  /** All rows of a table. */
  static List<NamedCsvRecord> rows(String name) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .ofNamedCsvRecord(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the table " + name + " of the demo", e);
    }
  }

  /** The bytes of a resource; the caller closes it. */
  static InputStream open(String name) {
    InputStream stream = DemoTables.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException(
          "The resource " + name + " of the demo is missing: build the module local again");
    }
    return stream;
  }

  static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }
}
