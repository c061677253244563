package cn.qianhu.ingest.file;

import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.ingest.dialect.CellReading;
import cn.qianhu.ingest.dialect.HeadingFault;
import cn.qianhu.ingest.dialect.HeadingLine;
import cn.qianhu.ingest.dialect.HeadingTexts;
import cn.qianhu.ingest.dialect.RowDialect;
import cn.qianhu.ingest.dialect.TableScan;
import java.util.ArrayList;
import java.util.List;

/**
 * The header of a table in the office dialect: its names are those that people use, and the cells
 * below them are made strict text before anything else sees them.
 */
final class OfficeHeader implements TableHeader {
  private final ReportFile file;
  private final HeaderSearch search;
  private final HeaderCells cells;
  private final RowDialect dialect;
  private final UnknownColumns unknown;
  private final HeadingTexts headings;

  private OfficeHeader(
      ReportFile file,
      HeaderSearch search,
      HeaderCells cells,
      RowDialect dialect,
      UnknownColumns unknown) {
    this.file = file;
    this.search = search;
    this.cells = cells;
    this.dialect = dialect;
    this.unknown = unknown;
    this.headings = HeadingTexts.of(search.headings().headings());
  }

  /**
   * The header that a line is.
   *
   * @param search that found it
   * @param scan goes through the rows below
   * @throws UnreadableFileException where the headings cannot be read without guessing
   */
  static OfficeHeader of(ReportFile file, HeaderSearch search, TableScan scan) {
    Cells.CellLine line = search.line();
    HeadingLine headings = search.headings();
    refuse(file, line.number(), headings.faults());
    refuse(file, line.number(), headings.faultsBesides(search.textsAbove()));
    RowDialect dialect = headings.rows(scan);
    refuse(file, line.number(), dialect.faults());
    int[] positions = file.kind().columns().stream().mapToInt(headings::position).toArray();
    return new OfficeHeader(
        file, search, new HeaderCells(line.texts(), positions), dialect, unknown(file, search));
  }

  private static UnknownColumns unknown(ReportFile file, HeaderSearch search) {
    Cells.CellLine line = search.line();
    List<UnknownColumn> unknown =
        search.headings().unknownColumns().stream()
            .map(position -> new UnknownColumn(line.text(position), position))
            .toList();
    return new UnknownColumns(file, line.number(), unknown);
  }

  /** Notes about a header that was found. */
  static List<FileWarning> notes(ReportFile file, HeaderSearch search) {
    List<FileWarning> notes = new ArrayList<>(search.notes());
    unknown(file, search).note().ifPresent(notes::add);
    return notes;
  }

  @Override
  public List<FileWarning> notes() {
    return notes(file, search);
  }

  @Override
  public TableRow row(Cells.CellLine line) {
    unknown.look(line);
    String[] row = new String[file.kind().columns().size()];
    List<CellReading> readings = dialect.read(line, row);
    refuse(file, line.number(), dialect.faults());
    List<String> texts = List.of(row);
    return new TableRow(
        file.name(),
        line.number(),
        texts,
        cells.surplus(line.texts()),
        cells.missing(line.texts()),
        line.doubts().isEmpty() ? List.of() : remarks(line.doubts(), texts),
        line.hidden(),
        "",
        readings,
        0,
        headings);
  }

  private List<CellRemark> remarks(List<CellDoubt> doubts, List<String> texts) {
    return cells.remarks(file.kind(), doubts, column -> dialect.units(column, texts), headings);
  }

  @Override
  public void end() {
    unknown.refuseOptionalUnderAnotherName();
  }

  private static void refuse(ReportFile file, long row, List<HeadingFault> faults) {
    if (!faults.isEmpty()) {
      throw refusal(file, row, faults);
    }
  }

  /** The failure that a row cannot be read as a header. */
  static UnreadableFileException refusal(ReportFile file, long row, List<HeadingFault> faults) {
    Bilingual said = Bilingual.joined("；", "; ", faults.stream().map(HeadingFault::named).toList());
    return new UnreadableFileException(
        file.path(), row, "第 " + row + " 行：" + said.zh(), "row " + row + ": " + said.en(), null);
  }
}
