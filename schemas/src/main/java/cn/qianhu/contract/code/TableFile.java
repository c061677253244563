package cn.qianhu.contract.code;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

/** Rows of a code table in CSV, by the names of their columns. */
final class TableFile {

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

  IllegalArgumentException wrong(NamedCsvRecord row, String what) {
    return new IllegalArgumentException(
        "Code table " + name + ", line " + row.getStartingLineNumber() + ": " + what + ".");
  }
}
