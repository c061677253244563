package cn.qianhu.ingest.file;

import cn.qianhu.contract.form.Kind;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Reads the rows of one report file in order, in memory that does not grow with the file. Blank
 * rows (nothing in them but separators and white space) are skipped. Every method throws {@link
 * UnreadableFileException} when the file turns out to be unreadable.
 */
public final class TableReader implements Iterator<TableRow>, Closeable {
  private final ReportFile file;
  private final FileTables tables;
  private final List<FileWarning> closingNotes = new ArrayList<>();
  private OpenTable table;
  private Cells.CellLine ahead;

  private TableReader(ReportFile file, FileTables tables) {
    this.file = file;
    this.tables = tables;
    try {
      this.table = tables.next();
      this.ahead = nextRow();
    } catch (RuntimeException e) {
      OpenTable.closeAfter(e, this::closeAll);
      throw e;
    }
  }

  /** Opens a file and reads its header, in its dialect. */
  public static TableReader open(ReportFile file) {
    return new TableReader(file, FileTables.open(file));
  }

  /**
   * Reads the header of a table whose bytes are known, in the dialect of the file.
   *
   * @param file how it is named, and what it is; it need not be there
   * @param content all its bytes
   * @param declared the encoding in which its sender says it is; null where nothing is said
   */
  public static TableReader of(ReportFile file, byte[] content, Charset declared) {
    return new TableReader(file, FileTables.of(file, content, declared));
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
    return new TableReader(named, FileTables.strict(named, CsvCells.of(named, in)));
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
    TableRow row = table.row(ahead);
    ahead = nextRow();
    return row;
  }

  /** Warnings about sheets and headers for the file's owner. */
  public List<FileWarning> warnings() {
    return tables.notes();
  }

  /**
   * Warnings that are complete when all rows have been read; some are about rows that were left
   * out.
   */
  public List<FileWarning> closingNotes() {
    return List.copyOf(closingNotes);
  }

  /** Bytes of the file consumed so far, at most its size. */
  public long bytesRead() {
    return ahead == null ? file.size() : Math.min(table.cells().bytesRead(), file.size());
  }

  @Override
  public void close() {
    try {
      closeAll();
    } catch (IOException e) {
      throw UnreadableFileException.ofSystem(file.path(), e);
    }
  }

  private void closeAll() throws IOException {
    try (tables) {
      if (table != null) {
        table.close();
      }
    }
  }

  /** The next row; at its end each table as a whole is judged. */
  private Cells.CellLine nextRow() {
    Cells.CellLine line = nextLine();
    while (line == null) {
      table.end();
      closingNotes.addAll(table.cells().closingNotes());
      OpenTable next = tables.next();
      if (next == null) {
        return null;
      }
      replaceTable(next);
      line = nextLine();
    }
    return line;
  }

  private void replaceTable(OpenTable next) {
    OpenTable before = table;
    table = next;
    try {
      before.close();
    } catch (IOException e) {
      throw UnreadableFileException.ofSystem(file.path(), e);
    }
  }

  private Cells.CellLine nextLine() {
    Cells.CellLine line = table.cells().next();
    while (line != null && line.isBlank()) {
      line = table.cells().next();
    }
    return line;
  }
}
