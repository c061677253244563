package cn.qianhu.ingest.file;

import cn.qianhu.ingest.dialect.CellForm;
import cn.qianhu.ingest.workbook.SheetCell;
import cn.qianhu.ingest.workbook.SheetRow;
import cn.qianhu.ingest.workbook.SheetRows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The rows of a sheet of a workbook, hidden rows included, streamed. */
final class XlsxCells implements Cells {
  private final ReportFile file;
  private final ReportWorkbook workbook;
  private final SheetChoice choice;
  private final SheetRows rows;
  private final CellText reading;
  private boolean ended;

  private XlsxCells(ReportFile file, ReportWorkbook workbook) {
    this.file = file;
    this.workbook = workbook;
    this.choice = SheetChoice.of(file, workbook.sheets());
    this.rows = workbook.rows(choice.sheet());
    this.reading = workbook.texts();
  }

  /** Opens the first visible sheet of a file. */
  static XlsxCells open(ReportFile file) {
    ReportWorkbook workbook = ReportWorkbook.open(file);
    try {
      return new XlsxCells(file, workbook);
    } catch (RuntimeException e) {
      workbook.closeAfter(e);
      throw e;
    }
  }

  @Override
  public CellLine next() {
    return ReportWorkbook.guarded(
        file,
        () -> {
          SheetRow row = rows.next();
          ended = row == null;
          return ended ? null : line(row);
        });
  }

  @Override
  public Optional<String> sheet() {
    return Optional.of(choice.name());
  }

  @Override
  public List<FileWarning> notes() {
    List<FileWarning> notes = new ArrayList<>(choice.notes());
    notes.addAll(workbook.notes());
    return notes;
  }

  /** A packed file does not show how far its reader is: progress is all or nothing. */
  @Override
  public long bytesRead() {
    return ended ? file.size() : 0;
  }

  @Override
  public void close() throws IOException {
    try {
      rows.close();
    } finally {
      workbook.close();
    }
  }

  private CellLine line(SheetRow row) {
    List<String> texts = new ArrayList<>(row.cells().size());
    List<CellForm> forms = new ArrayList<>(row.cells().size());
    List<CellDoubt> doubts = new ArrayList<>();
    for (SheetCell cell : row.cells()) {
      CellValue value = reading.read(cell);
      set(texts, cell.column(), value.text(), "");
      set(forms, cell.column(), value.form(), CellForm.TEXT);
      if (value.trouble() != null) {
        doubts.add(
            new CellDoubt(
                cell.column(), cell.address(), value.trouble(), value.text(), value.display()));
      }
    }
    return new CellLine(row.number(), texts, doubts, row.hidden(), forms);
  }

  /** Cells that are empty need not be written. */
  private static <T> void set(List<T> line, int position, T item, T empty) {
    if (position >= line.size()) {
      line.addAll(Collections.nCopies(position + 1 - line.size(), empty));
    }
    line.set(position, item);
  }
}
