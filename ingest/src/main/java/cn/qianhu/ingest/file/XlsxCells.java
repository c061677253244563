package cn.qianhu.ingest.file;

import cn.qianhu.ingest.dialect.CellForm;
import cn.qianhu.ingest.workbook.SheetCell;
import cn.qianhu.ingest.workbook.SheetRow;
import cn.qianhu.ingest.workbook.SheetRows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of a sheet of a workbook, hidden rows included, streamed. */
final class XlsxCells implements Cells {
  private final ReportFile file;
  private final String sheet;
  private final SheetRows rows;
  private final CellText reading;

  /**
   * @param sheet its name, in one line
   */
  XlsxCells(ReportFile file, String sheet, SheetRows rows, CellText reading) {
    this.file = file;
    this.sheet = sheet;
    this.rows = rows;
    this.reading = reading;
  }

  @Override
  public CellLine next() {
    return ReportWorkbook.guarded(
        file,
        () -> {
          SheetRow row = rows.next();
          return row == null ? null : line(row);
        });
  }

  @Override
  public Optional<String> sheet() {
    return Optional.of(sheet);
  }

  @Override
  public List<FileWarning> closingNotes() {
    return rows.hasConditionalNumberFormats()
        ? List.of(ReportWorkbook.conditional(file.name()))
        : List.of();
  }

  /** A packed file does not show how far its reader is. */
  @Override
  public long bytesRead() {
    return 0;
  }

  @Override
  public void close() throws IOException {
    rows.close();
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
    if (position < line.size()) {
      line.set(position, item);
      return;
    }
    while (line.size() < position) {
      line.add(empty);
    }
    line.add(item);
  }
}
