package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.code.TableFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The shipped tables of the dialect. */
enum DialectFile {
  COLUMNS("dialect-columns.csv"),
  CODES("dialect-codes.csv");

  private final String fileName;

  DialectFile(String fileName) {
    this.fileName = fileName;
  }

  TableFile read() {
    try (InputStream table = DialectFile.class.getResourceAsStream(fileName)) {
      if (table == null) {
        throw new IllegalStateException(fileName + " is missing from the class path.");
      }
      return TableFile.read(fileName, new String(table.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The shipped table " + fileName + " cannot be read.", e);
    }
  }
}
