package cn.qianhu.ingest.file;

import cn.qianhu.contract.form.Kind;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/**
 * Reads the rows of one report file in order, in memory that does not grow with the file. Blank
 * rows (nothing in them but separators and white space) are skipped. Every method throws {@link
 * UnreadableFileException} when the file turns out to be unreadable.
 */
public final class TableReader implements Iterator<TableRow>, Closeable {
  private final ReportFile file;
  private final Cells cells;
  private final TableHeader header;
  private final List<FileWarning> notes = new ArrayList<>();
  private Cells.CellLine ahead;

  private TableReader(ReportFile file, Cells cells) {
    this.file = file;
    this.cells = cells;
    this.header = header();
    this.ahead = nextRow();
  }

  private TableReader(OfficeTable table) {
    this.file = table.file();
    this.cells = table.body();
    this.header = officeHeader(table);
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
      return Header.of(file, first);
    } catch (UnreadableFileException e) {
      throw cells.sheet().map(e::inSheet).orElse(e);
    }
  }

  private static TableHeader officeHeader(OfficeTable table) {
    try {
      return table.header();
    } catch (UnreadableFileException e) {
      throw table.cells().sheet().map(e::inSheet).orElse(e);
    }
  }

  /** Opens a file and reads its header. */
  public static TableReader open(ReportFile file) {
    if (file.dialect().isOffice()) {
      return office(file);
    }
    return of(file, cells(file));
  }

  private static Cells cells(ReportFile file) {
    return switch (file.format()) {
      case CSV -> CsvCells.open(file);
      case XLSX -> XlsxCells.open(file);
    };
  }

  private static TableReader office(ReportFile file) {
    OfficeTable table =
        switch (file.format()) {
          case CSV -> OfficeTable.csv(file, () -> FileContent.of(file), null);
          case XLSX -> OfficeTable.of(file, () -> XlsxCells.open(file));
        };
    return of(table, () -> cells(file));
  }

  /**
   * Reads the header of a CSV table in the office dialect.
   *
   * @param file how it is named, and what it is; it need not be there
   * @param content all its bytes
   * @param declared the encoding in which its sender says it is; null where nothing is said
   */
  public static TableReader office(ReportFile file, byte[] content, Charset declared) {
    OfficeTable table = OfficeTable.csv(file, () -> new ByteArrayInputStream(content), declared);
    return of(table, () -> CsvCells.of(file, new ByteArrayInputStream(content)));
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

  /** With a column of signatures it is read strictly: what was signed is the strict text. */
  private static TableReader of(OfficeTable table, Supplier<Cells> strictly) {
    try {
      if (!table.search().headings().isSigned()) {
        return new TableReader(table);
      }
      table.cells().close();
      TableReader strict = of(table.file(), strictly.get());
      strict.notes.add(
          new FileWarning(
              table.file().name(),
              "有签名列，按严格格式读取：签名所签的是严格格式的内容",
              "has a column of signatures and is read strictly: what was signed is the strict"
                  + " text"));
      return strict;
    } catch (IOException e) {
      throw UnreadableFileException.ofSystem(table.file().path(), e);
    } catch (RuntimeException e) {
      closeAfter(e, table.cells());
      throw e;
    }
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
    List<FileWarning> warnings = new ArrayList<>(notes);
    warnings.addAll(cells.notes());
    warnings.addAll(header.notes());
    return warnings;
  }

  /**
   * What is to be said when all rows have been read; some of it names rows that were left aside.
   */
  public List<FileWarning> closingNotes() {
    return cells.closingNotes();
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
