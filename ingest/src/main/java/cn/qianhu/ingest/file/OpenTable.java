package cn.qianhu.ingest.file;

import java.io.Closeable;
import java.io.IOException;

/**
 * A table whose header is known.
 *
 * @param cells of the rows below the header
 * @param sheet place among the tabs that people see, from 1, where several are read; otherwise 0
 */
record OpenTable(Cells cells, TableHeader header, int sheet) implements Closeable {

  /**
   * Reads the first row as the header.
   *
   * @throws UnreadableFileException where it is none
   */
  static OpenTable strict(ReportFile file, Cells cells) {
    return of(cells, () -> Header.of(file, firstRow(file, cells)), cells, 0);
  }

  /**
   * Reads the header that was found.
   *
   * @throws UnreadableFileException where its headings cannot be read without guessing
   */
  static OpenTable office(OfficeTable table, int sheet) {
    return of(table.cells(), table::header, table.body(), sheet);
  }

  /** A step by which a header is read. */
  private interface HeaderStep {
    TableHeader read();
  }

  private static OpenTable of(Cells opened, HeaderStep header, Cells body, int sheet) {
    try {
      return new OpenTable(body, header.read(), sheet);
    } catch (UnreadableFileException e) {
      UnreadableFileException named = opened.sheet().map(e::inSheet).orElse(e);
      closeAfter(named, opened);
      throw named;
    } catch (RuntimeException e) {
      closeAfter(e, opened);
      throw e;
    }
  }

  private static Cells.CellLine firstRow(ReportFile file, Cells cells) {
    Cells.CellLine line = cells.next();
    while (line != null && line.isBlank()) {
      line = cells.next();
    }
    if (line == null) {
      throw new UnreadableFileException(
          file.path(),
          (cells.sheet().isPresent() ? "没有内容" : "文件为空") + "：第一行须为列名 " + file.kind().columns(),
          "is empty: the first row must name the columns " + file.kind().columns());
    }
    return line;
  }

  /** Closes what will not be read because of a failure, without hiding the failure. */
  static void closeAfter(RuntimeException cause, Closeable opened) {
    try {
      opened.close();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  /** The row that a line below the header is. */
  TableRow row(Cells.CellLine line) {
    TableRow row = header.row(line);
    return sheet == 0 ? row : row.of(sheet);
  }

  /**
   * Called when all rows have been read.
   *
   * @throws UnreadableFileException where they show that the header means something else
   */
  void end() {
    try {
      header.end();
    } catch (UnreadableFileException e) {
      throw cells.sheet().map(e::inSheet).orElse(e);
    }
  }

  @Override
  public void close() throws IOException {
    cells.close();
  }
}
