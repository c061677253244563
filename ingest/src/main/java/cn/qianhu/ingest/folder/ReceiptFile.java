package cn.qianhu.ingest.folder;

import cn.qianhu.contract.text.Printable;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A receipt being written: CSV in UTF-8. It begins with a byte order mark, without which
 * spreadsheet programs take Chinese in a CSV file for the system's old code page.
 */
final class ReceiptFile implements Closeable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CsvWriter csv;

  private ReceiptFile(CsvWriter csv) {
    this.csv = csv;
  }

  /** Begins a receipt with its header; what stands in its place goes, be it a link. */
  static ReceiptFile create(Path path) {
    try {
      OwnFolder.of(path.getParent());
      Files.deleteIfExists(path);
      Writer writer =
          Files.newBufferedWriter(path, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
      writer.write(BYTE_ORDER_MARK);
      CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
      csv.writeRecord(ReceiptLine.COLUMNS);
      return new ReceiptFile(csv);
    } catch (IOException e) {
      throw new UncheckedIOException("无法写回执 / the receipt " + path + " cannot be written", e);
    }
  }

  void add(ReceiptLine line) {
    List<String> cells =
        line.cells().stream().map(Printable::of).map(ReceiptFile::harmless).toList();
    csv.writeRecord(cells);
  }

  /**
   * What a sender wrote is shown to people in spreadsheet programs, which run a cell as a formula
   * when it begins so; an apostrophe before it keeps it a text. Negative numbers stay.
   */
  private static String harmless(String cell) {
    if (cell.isEmpty()) {
      return cell;
    }
    return switch (cell.charAt(0)) {
      case '=', '+', '@' -> "'" + cell;
      case '-' -> cell.matches("-[0-9.]+") ? cell : "'" + cell;
      default -> cell;
    };
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
