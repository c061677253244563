package cn.qianhu.ingest.file;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The tables of a file, one after the other: a file of text is one, a workbook may have one in each
 * of its sheets.
 */
final class FileTables implements Closeable {
  private final Iterator<OpenTable> tables;
  private final List<FileWarning> notes;
  private final Closeable source;

  /**
   * @param tables are opened when they are asked for, and are the caller's to close
   * @param notes what is to be known before the first row
   * @param source to be closed behind the last table
   */
  FileTables(Iterator<OpenTable> tables, List<FileWarning> notes, Closeable source) {
    this.tables = tables;
    this.notes = notes;
    this.source = source;
  }

  private static FileTables of(OpenTable table, List<FileWarning> before, Closeable source) {
    List<FileWarning> notes = new ArrayList<>(before);
    notes.addAll(table.cells().notes());
    notes.addAll(table.header().notes());
    return new FileTables(List.of(table).iterator(), notes, source);
  }

  /** Opens a file in its dialect. */
  static FileTables open(ReportFile file) {
    return switch (file.format()) {
      case CSV -> csv(file, ContentSource.of(file), null);
      case XLSX -> workbook(file, ReportWorkbook.open(file));
    };
  }

  /**
   * Opens a table whose bytes are known, in the dialect of the file.
   *
   * @param declared the encoding in which its sender says it is; null where nothing is said
   */
  static FileTables of(ReportFile file, byte[] content, Charset declared) {
    return switch (file.format()) {
      case CSV -> csv(file, () -> new ByteArrayInputStream(content), declared);
      case XLSX -> workbook(file, ReportWorkbook.of(file, content));
    };
  }

  /** A table of text that is read to the letter. */
  static FileTables strict(ReportFile file, CsvCells cells) {
    return of(OpenTable.strict(file, cells), List.of(), () -> {});
  }

  private static FileTables csv(ReportFile file, ContentSource content, Charset declared) {
    if (!file.dialect().isOffice()) {
      return strict(file, open(file, content));
    }
    OfficeTable table = OfficeTable.csv(file, content, declared);
    if (!table.search().headings().isSigned()) {
      return of(OpenTable.office(table, 0), List.of(), () -> {});
    }
    close(file, table.cells());
    return of(OpenTable.strict(file, open(file, content)), List.of(signed(file)), () -> {});
  }

  private static CsvCells open(ReportFile file, ContentSource content) {
    try {
      return CsvCells.of(file, content.open());
    } catch (IOException e) {
      throw UnreadableFileException.ofSystem(file.path(), e);
    }
  }

  private static FileTables workbook(ReportFile file, ReportWorkbook workbook) {
    try {
      if (!file.dialect().isOffice()) {
        return firstSheet(file, workbook, List.of());
      }
      OfficeSheets sheets = OfficeSheets.in(file, workbook);
      return sheets.isSigned()
          ? firstSheet(file.strict(), workbook, List.of(signed(file)))
          : new FileTables(sheets.tables(), sheets.notes(), workbook);
    } catch (RuntimeException e) {
      OpenTable.closeAfter(e, workbook);
      throw e;
    }
  }

  private static FileTables firstSheet(
      ReportFile file, ReportWorkbook workbook, List<FileWarning> before) {
    SheetChoice choice = SheetChoice.of(file, workbook.sheets());
    List<FileWarning> notes = new ArrayList<>(before);
    notes.addAll(choice.notes());
    notes.addAll(workbook.notes());
    return of(OpenTable.strict(file, workbook.cells(file, choice.sheet())), notes, workbook);
  }

  /**
   * The note that a file with a column of signatures is read strictly: the strict text is what was
   * signed.
   */
  private static FileWarning signed(ReportFile file) {
    return new FileWarning(
        file.name(),
        "有签名列，按严格格式读取：签名所签的是严格格式的内容",
        "has a column of signatures and is read strictly: what was signed is the strict text");
  }

  private static void close(ReportFile file, Closeable opened) {
    try {
      opened.close();
    } catch (IOException e) {
      throw UnreadableFileException.ofSystem(file.path(), e);
    }
  }

  /** The next table; null where there is none. */
  OpenTable next() {
    return tables.hasNext() ? tables.next() : null;
  }

  /** Notes to be made before the first row. */
  List<FileWarning> notes() {
    return notes;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
