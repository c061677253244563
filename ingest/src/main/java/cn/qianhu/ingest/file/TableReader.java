package cn.qianhu.ingest.file;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.ingest.dialect.HeadingLine;
import cn.qianhu.ingest.dialect.TableScan;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/**
 * Reads the rows of one report file in order, in memory that does not grow with the file. Blank
 * rows (nothing in them but separators and white space) are skipped. Every method throws {@link
 * UnreadableFileException} when the file turns out to be unreadable.
 */
public final class TableReader implements Iterator<TableRow>, Closeable {
  private final ReportFile file;
  private final Cells cells;
  private final TableHeader header;
  private Cells.CellLine ahead;

  private TableReader(ReportFile file, Cells cells) {
    this.file = file;
    this.cells = cells;
    this.header = header();
    this.ahead = nextRow();
  }

  private TableHeader header() {
    Cells.CellLine first = nextLine();
    try {
      if (first == null) {
        throw new UnreadableFileException(
            file.path(),
            (cells.sheet().isPresent() ? "没有内容" : "文件为空") + "：第一行须为列名 " + file.kind().columns(),
            "is empty: the first row must name the columns " + file.kind().columns());
      }
      return file.dialect().isOffice() ? officeHeader(first) : Header.of(file, first);
    } catch (UnreadableFileException e) {
      throw cells.sheet().map(e::inSheet).orElse(e);
    }
  }

  private TableHeader officeHeader(Cells.CellLine line) {
    HeadingLine headings = file.dialect().tables().headings(file.kind()).read(line.texts());
    Header.refuseMissing(file, line.texts(), headings.missing());
    return OfficeHeader.of(file, line, headings, rows -> eachBelow(line.number(), rows));
  }

  /** Goes through the rows of the file below one of them. */
  private void eachBelow(long number, Consumer<TableScan.ScannedRow> rows) {
    try (Cells again = cells(file)) {
      for (Cells.CellLine line = again.next(); line != null; line = again.next()) {
        if (line.number() > number) {
          rows.accept(line);
        }
      }
    } catch (IOException e) {
      throw UnreadableFileException.ofSystem(file.path(), e);
    }
  }

  /** Opens a file and reads its header. */
  public static TableReader open(ReportFile file) {
    return of(file, cells(file));
  }

  private static Cells cells(ReportFile file) {
    return switch (file.format()) {
      case CSV -> CsvCells.open(file);
      case XLSX -> XlsxCells.open(file);
    };
  }

  /**
   * Reads the header of a CSV table that comes as a stream, by the rules for files.
   *
   * @param name how the table is named in coordinates and in errors
   * @param size bytes of the stream, as far as they are known
   * @param in remains the caller's to close where the header cannot be read
   */
  public static TableReader csv(String name, Kind kind, InputStream in, long size) {
    ReportFile named = new ReportFile(Path.of(name), name, kind, ReportFile.FileFormat.CSV, size);
    return of(named, CsvCells.of(named, in));
  }

  private static TableReader of(ReportFile file, Cells cells) {
    try {
      return new TableReader(file, cells);
    } catch (RuntimeException e) {
      closeAfter(e, cells);
      throw e;
    }
  }

  @Override
  public boolean hasNext() {
    return ahead != null;
  }

  @Override
  public TableRow next() {
    if (ahead == null) {
      throw new NoSuchElementException(file.name());
    }
    TableRow row = header.row(ahead);
    ahead = nextRow();
    return row;
  }

  /** What the file's owner should know about its sheets and its header. */
  public List<FileWarning> warnings() {
    List<FileWarning> warnings = new ArrayList<>(cells.notes());
    warnings.addAll(header.notes());
    return warnings;
  }

  /** Bytes of the file consumed so far, at most its size. */
  public long bytesRead() {
    return Math.min(cells.bytesRead(), file.size());
  }

  @Override
  public void close() {
    try {
      cells.close();
    } catch (IOException e) {
      throw UnreadableFileException.ofSystem(file.path(), e);
    }
  }

  /** The next row; at the end the file as a whole is judged. */
  private Cells.CellLine nextRow() {
    Cells.CellLine line = nextLine();
    if (line == null) {
      header.end();
    }
    return line;
  }

  private Cells.CellLine nextLine() {
    Cells.CellLine line = cells.next();
    while (line != null && line.isBlank()) {
      line = cells.next();
    }
    return line;
  }

  private static void closeAfter(RuntimeException cause, Cells cells) {
    try {
      cells.close();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }
}
