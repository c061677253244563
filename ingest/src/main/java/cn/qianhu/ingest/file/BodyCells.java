package cn.qianhu.ingest.file;

import cn.qianhu.ingest.dialect.ColumnName;
import cn.qianhu.ingest.dialect.DialectTables;
import cn.qianhu.ingest.dialect.HeadingFault;
import cn.qianhu.ingest.dialect.HeadingLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows below the header of a form, but for its feet: totals and signatures, which stand under
 * the rows and are none. A foot has nothing in the columns of the key, so that no report is taken
 * for one. One that names another unit than the columns are taken in makes the file unreadable, as
 * a title does, and so does another header below, whose rows these headings do not describe.
 */
final class BodyCells implements Cells {
  private final ReportFile file;
  private final Cells cells;
  private final DialectTables tables;
  private final HeadingLine headings;
  private final RowWarnings feet;

  BodyCells(ReportFile file, Cells cells, HeadingLine headings) {
    this.file = file;
    this.cells = cells;
    this.tables = file.dialect().tables();
    this.headings = headings;
    this.feet = RowWarnings.ofFeet(file.name());
  }

  @Override
  public CellLine next() {
    CellLine line = cells.next();
    for (String word = foot(line); word != null; word = foot(line)) {
      refuse(line, headings.faultsBesides(line.texts()));
      feet.add(note(line, word));
      line = cells.next();
    }
    if (line != null) {
      refuse(line, headings.faultsBelow(line.texts()));
    }
    return line;
  }

  private void refuse(CellLine line, List<HeadingFault> faults) {
    if (!faults.isEmpty()) {
      throw OfficeHeader.refusal(file, line.number(), faults);
    }
  }

  /** The cell that makes a row a foot; null where none does. */
  private String foot(CellLine line) {
    if (line == null || !headings.isWithoutKey(line)) {
      return null;
    }
    for (String text : line.texts()) {
      if (!text.isEmpty() && tables.isFoot(text)) {
        return text;
      }
    }
    return null;
  }

  private FileWarning note(CellLine line, String word) {
    String shown = new ColumnName(word).legible();
    return new FileWarning(
        file.name() + "#" + line.number(),
        "含“" + shown + "”而没有主键，是表下的合计或签署，未读取、不计入",
        "holds \""
            + shown
            + "\" and no key: a total or a signature below the rows, left aside and not counted");
  }

  @Override
  public Optional<String> sheet() {
    return cells.sheet();
  }

  @Override
  public List<FileWarning> notes() {
    return cells.notes();
  }

  @Override
  public List<FileWarning> closingNotes() {
    List<FileWarning> notes = new ArrayList<>(feet.warnings());
    notes.addAll(cells.closingNotes());
    return notes;
  }

  @Override
  public long bytesRead() {
    return cells.bytesRead();
  }

  @Override
  public void close() throws IOException {
    cells.close();
  }
}
