package cn.qianhu.contract.code;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Rows of a code table in CSV, by the names of their columns. */
final class TableFile {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,12})?");

  private final String name;
  private final List<NamedCsvRecord> rows;

  private TableFile(String name, List<NamedCsvRecord> rows) {
    this.name = name;
    this.rows = rows;
  }

  static TableFile read(String name, Reader csv) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return new TableFile(name, reader.stream().toList());
    }
  }

  List<NamedCsvRecord> rows() {
    return rows;
  }

  String cell(NamedCsvRecord row, String column) {
    return row.findField(column).orElseThrow(() -> wrong(row, "has no column " + column)).strip();
  }

  /** A number above zero, without exponent. */
  BigDecimal positive(NamedCsvRecord row, String column) {
    String text = cell(row, column);
    if (!NUMBER.matcher(text).matches() || new BigDecimal(text).signum() == 0) {
      throw wrong(row, column + " is \"" + text + "\"; write a number above 0, such as 0.7143");
    }
    return new BigDecimal(text);
  }

  IllegalArgumentException wrong(NamedCsvRecord row, String what) {
    return new IllegalArgumentException(
        "Code table " + name + ", line " + row.getStartingLineNumber() + ": " + what + ".");
  }
}
