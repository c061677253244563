package cn.qianhu.ingest.file;

import cn.qianhu.ingest.dialect.TableScan;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A table in the office dialect whose header has been found.
 *
 * @param cells that stand below the header
 * @param again opens the table once more, from its first row on
 */
record OfficeTable(ReportFile file, Cells cells, HeaderSearch search, Supplier<Cells> again) {

  /**
   * Opens a table of text.
   *
   * @param declared the encoding in which it is said to be; null where nothing is said
   * @throws UnreadableFileException where its encoding or its header is not understood
   */
  static OfficeTable csv(ReportFile file, ContentSource content, Charset declared) {
    try {
      return DelimiterSearch.in(
          file,
          content,
          declared == null
              ? EncodingSearch.of(file, content)
              : EncodingSearch.declared(content, declared));
    } catch (IOException e) {
      throw UnreadableFileException.ofSystem(file.path(), e);
    }
  }

  /**
   * Opens a table whose cells are known.
   *
   * @throws UnreadableFileException where its header is not understood
   */
  static OfficeTable of(ReportFile file, Supplier<Cells> opened) {
    Cells cells = opened.get();
    try {
      HeaderSearch search = HeaderSearch.in(file, cells);
      if (search.isFound()) {
        return new OfficeTable(file, cells, search, opened);
      }
      throw search.refusal();
    } catch (RuntimeException e) {
      close(cells, e);
      throw e;
    }
  }

  private static void close(Cells cells, RuntimeException cause) {
    try {
      cells.close();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  /**
   * The header.
   *
   * @throws UnreadableFileException where the headings cannot be read without guessing
   */
  TableHeader header() {
    return OfficeHeader.of(file, search, this::each);
  }

  /** The rows of the table, without titles, feet and totals. */
  Cells body() {
    return new BodyCells(file, cells, search.headings());
  }

  private void each(Consumer<TableScan.ScannedRow> rows) {
    try (Cells all = again.get();
        Cells body = new BodyCells(file, all, search.headings())) {
      for (Cells.CellLine line = body.next(); line != null; line = body.next()) {
        if (line.number() > search.line().number() && !line.isBlank()) {
          rows.accept(line);
        }
      }
    } catch (IOException e) {
      throw UnreadableFileException.ofSystem(file.path(), e);
    }
  }
}
