package cn.qianhu.contract.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The tables that hold for the whole country, as shipped with this version. */
enum ShippedTable {
  INDUSTRIES("industries.csv"),
  /** English names, and Chinese ones for where there is little room. */
  INDUSTRY_NAMES("industry-names.csv"),
  CARRIERS("carriers.csv");

  private final String file;

  ShippedTable(String file) {
    this.file = file;
  }

  TableFile read() {
    try (InputStream table = ShippedTable.class.getResourceAsStream(file)) {
      if (table == null) {
        throw new IllegalStateException(file + " is missing from the class path.");
      }
      return TableFile.read(file, new String(table.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The shipped table " + file + " cannot be read.", e);
    }
  }
}
