package cn.qianhu.ingest.folder;

import cn.qianhu.contract.csv.CsvOutput;
import cn.qianhu.contract.text.Printable;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A receipt being written: CSV in UTF-8. It begins with a byte order mark, without which
 * spreadsheet programs take Chinese in a CSV file for the system's old code page.
 */
final class ReceiptFile implements Closeable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CsvOutput csv;

  private ReceiptFile(CsvOutput csv) {
    this.csv = csv;
  }

  /** Begins a receipt with its header, in place of anything that has its name, be it a link. */
  static ReceiptFile create(Path path) {
    try {
      OwnFolder.of(path.getParent());
      Files.deleteIfExists(path);
      Writer writer =
          Files.newBufferedWriter(path, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
      writer.write(BYTE_ORDER_MARK);
      CsvOutput csv = CsvOutput.guarded(writer, CsvOutput.Lines.CRLF);
      csv.row(ReceiptLine.COLUMNS);
      return new ReceiptFile(csv);
    } catch (IOException e) {
      throw new UncheckedIOException("无法写回执 / the receipt " + path + " cannot be written", e);
    }
  }

  void add(ReceiptLine line) {
    csv.row(line.cells().stream().map(Printable::of).toList());
  }

  @Override
  public void close() {
    try {
      csv.close();
    } catch (IOException e) {
      throw new UncheckedIOException("无法写完回执 / the receipt cannot be written to its end", e);
    }
  }
}
