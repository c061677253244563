package cn.qianhu.ingest.file;

import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.sender.RowOrigin;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.text.Excerpt;
import cn.qianhu.ingest.dialect.CellReading;
import cn.qianhu.ingest.dialect.HeadingTexts;
import cn.qianhu.ingest.rival.RowNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One row of a report file.
 *
 * @param file the file's name, relative to the folder that was read
 * @param number the row's number as an editor shows it: in a CSV file the line on which the row
 *     begins, in a workbook the row of the sheet; the first is 1
 * @param texts the trimmed text of each column of the kind, in the order of the kind's columns; a
 *     column or cell that is missing reads as {@code ""}
 * @param surplus the trimmed texts of cells that stand under no column name and are not blank. A
 *     comma inside a number that was not quoted does this; the texts may then stand one column too
 *     far to the right, and the row must not count
 * @param missing how many cells the row is short of the header; a truncated last line does this
 * @param cells what is to be said of cells that a person sees otherwise than they are read
 * @param hidden whether the row is hidden in its sheet, by hand or by a filter; it is read all the
 *     same, because a filter that was left on hides what is meant
 * @param signature what stands in the column of signatures; empty where nothing does
 * @param readings cells that were no strict texts, and what became of them; none in strict reading
 * @param sheet place of its sheet among the tabs that people see, from 1, where several are read;
 *     otherwise 0
 * @param headings under which its cells stand
 */
public record TableRow(
    String file,
    long number,
    List<String> texts,
    List<String> surplus,
    int missing,
    List<CellRemark> cells,
    boolean hidden,
    String signature,
    List<CellReading> readings,
    int sheet,
    HeadingTexts headings) {

  private static final int LONGEST_SURPLUS = 300;

  public TableRow {
    texts = List.copyOf(texts);
    surplus = List.copyOf(surplus);
    cells = List.copyOf(cells);
    readings = List.copyOf(readings);
  }

  /** A row of strict texts. */
  public TableRow(
      String file,
      long number,
      List<String> texts,
      List<String> surplus,
      int missing,
      List<CellRemark> cells,
      boolean hidden,
      String signature) {
    this(
        file,
        number,
        texts,
        surplus,
        missing,
        cells,
        hidden,
        signature,
        List.of(),
        0,
        HeadingTexts.NONE);
  }

  /** This row as one of a sheet of several. */
  TableRow of(int tab) {
    return new TableRow(
        file, number, texts, surplus, missing, cells, hidden, signature, readings, tab, headings);
  }

  /** The number by which it is known among the rows of its file. */
  public long place() {
    return RowNumber.of(sheet, number);
  }

  /** Whether the row has cells beyond the header, so that it is to be rejected as malformed. */
  public boolean isSurplus() {
    return !surplus.isEmpty();
  }

  /**
   * The texts as they are to be reported: of a row with surplus cells, or with cells that must not
   * count, such that it is rejected as malformed and shows why.
   */
  public List<String> reported(Kind kind) {
    return ExtraCells.spoil(kind, this);
  }

  /** The row's coordinates: {@code relative/path.csv#row}. */
  public String origin() {
    return file + "#" + number;
  }

  /** The origin that the row's record states. */
  public RowOrigin rowOrigin() {
    return new RowOrigin(file + "#", number, written());
  }

  /** The numbers and codes that were turned into others, as they were written. */
  private String written() {
    if (readings.isEmpty()) {
      return "";
    }
    return readings.stream()
        .filter(reading -> reading.isConverted() && reading.kind().isOfOrigin())
        .map(reading -> reading.column() + "=" + reading.written())
        .collect(Collectors.joining("; "));
  }

  /** Remarks on all oddities of the row: on its shape, then on its cells. */
  public List<FileWarning> remarks() {
    List<FileWarning> remarks = new ArrayList<>(notes());
    refusals().forEach(cell -> remarks.add(new FileWarning(origin(), cell.said())));
    return remarks;
  }

  /**
   * Notes on the oddities that do not keep the row from counting: on its shape, then on its cells.
   */
  public List<FileWarning> notes() {
    List<FileWarning> remarks = new ArrayList<>();
    shape().ifPresent(remarks::add);
    if (hidden) {
      remarks.add(
          new FileWarning(
              origin(),
              "该行在工作表中是隐藏的（可能被筛选），仍已读取",
              "is hidden in its sheet, perhaps by a filter, and is read all the same"));
    }
    cells.stream()
        .filter(cell -> !cell.refused())
        .forEach(cell -> remarks.add(new FileWarning(origin(), cell.said())));
    return remarks;
  }

  /** Remarks on cells that must not count, or that are written in a way that means nothing. */
  public List<CellRemark> refusals() {
    return Stream.concat(cells.stream().filter(CellRemark::refused), advised()).toList();
  }

  private Stream<CellRemark> advised() {
    return readings.stream()
        .filter(CellReading::isAdvised)
        .map(cell -> new CellRemark(cell.column(), true, cell.written(), said(cell)));
  }

  private Bilingual said(CellReading cell) {
    return cell.adviceFor(headings.name(cell.column()));
  }

  /** The sentence of a finding, with the heading under which its author wrote. */
  public Bilingual message(Finding finding, Kind kind) {
    return refusal(finding)
        .map(CellRemark::said)
        .orElseGet(() -> finding.message(kind, headings.name(finding.column())));
  }

  /** The remark on the cell that a finding is about. */
  public Optional<CellRemark> refusal(Finding finding) {
    // What a refused cell says may stand in another column, which must be read.
    return cells.stream()
        .filter(cell -> cell.refused() && String.valueOf(finding.value()).contains(cell.text()))
        .findFirst()
        .or(() -> advised().filter(cell -> cell.column().equals(finding.column())).findFirst());
  }

  /** The warning about the row's shape; empty where it has as many cells as the header. */
  private Optional<FileWarning> shape() {
    if (isSurplus()) {
      String shown = Excerpt.printable(surplus.toString(), LONGEST_SURPLUS);
      return Optional.of(
          new FileWarning(
              origin(),
              "表头之外还有内容 " + shown + "：数字中的逗号需要加引号，本行按格式错误处理",
              "has content "
                  + shown
                  + " beyond the header: quote a comma inside a value; the row"
                  + " is treated as malformed"));
    }
    if (missing > 0) {
      return Optional.of(
          new FileWarning(
              origin(),
              "比表头少 " + missing + " 个单元格，按空值读取",
              "is " + missing + " cells short of the header; they read as empty"));
    }
    return Optional.empty();
  }
}
