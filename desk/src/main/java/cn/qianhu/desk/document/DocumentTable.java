package cn.qianhu.desk.document;

import cn.qianhu.contract.table.TableColumn;
import cn.qianhu.contract.text.Bilingual;
import java.util.ArrayList;
import java.util.List;

/** A table of a document: columns with headings and units, and rows of text. */
public final class DocumentTable implements Block {

  private static final int ALL = Integer.MAX_VALUE;

  private final String sheet;
  private final Bilingual caption;
  private final List<Column> columns = new ArrayList<>();
  private final List<List<TableCell>> rows = new ArrayList<>();
  private final List<List<TableCell>> printable = new ArrayList<>();
  private int printed = ALL;

  /** A column of figures stands to the right, one of words to the left. */
  record Column(Bilingual heading, boolean figures) {}

  private DocumentTable(String sheet, Bilingual caption) {
    this.sheet = sheet;
    this.caption = caption;
  }

  /**
   * A table without columns.
   *
   * @param sheet name of its sheet in a workbook, unique in the document, at most 31 characters
   */
  public static DocumentTable named(String sheet, String captionZh, String captionEn) {
    return new DocumentTable(sheet, Bilingual.of(captionZh, captionEn));
  }

  public DocumentTable words(String zh, String en) {
    columns.add(new Column(Bilingual.of(zh, en), false));
    return this;
  }

  public DocumentTable figures(String zh, String en) {
    columns.add(new Column(Bilingual.of(zh, en), true));
    return this;
  }

  /** A column of a table of results, under its short name. */
  public DocumentTable column(TableColumn<?> column) {
    return column(column, "", "");
  }

  /** Adds a column of results with another unit for its figures. */
  public DocumentTable column(TableColumn<?> column, String unitZh, String unitEn) {
    Bilingual heading = column.spec().heading();
    Bilingual whole = Bilingual.of(heading.zh() + unitZh, heading.en() + unitEn);
    columns.add(new Column(whole, column.spec().type().isFigure()));
    return this;
  }

  public DocumentTable row(TableCell... cells) {
    return row(List.of(cells), cells);
  }

  /** A row that is printed otherwise than it stands in a workbook. */
  public DocumentTable row(List<TableCell> printed, TableCell... cells) {
    printable.add(printed);
    return unprintedRow(cells);
  }

  /** Adds a row that stands in a workbook only, in its place among the others. */
  public DocumentTable unprintedRow(TableCell... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "A row of " + columns.size() + " columns was given " + cells.length + " cells.");
    }
    rows.add(List.of(cells));
    return this;
  }

  /** Prints the first rows only; a workbook has all of them. */
  public DocumentTable printing(int first) {
    printed = first;
    return this;
  }

  public String sheet() {
    return sheet;
  }

  public Bilingual caption() {
    return caption;
  }

  public List<List<TableCell>> rows() {
    return List.copyOf(rows);
  }

  List<Column> columns() {
    return List.copyOf(columns);
  }

  List<List<TableCell>> printedRows() {
    return List.copyOf(printable.subList(0, Math.min(printed, printable.size())));
  }

  /** The number of rows that stand in the workbook only. */
  int leftToTheWorkbook() {
    return rows.size() - printedRows().size();
  }
}
