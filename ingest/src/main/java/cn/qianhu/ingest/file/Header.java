package cn.qianhu.ingest.file;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.signature.ReportSignature;
import cn.qianhu.ingest.dialect.ColumnName;
import cn.qianhu.ingest.dialect.ColumnUnits;
import cn.qianhu.ingest.dialect.HeadingTexts;
import java.util.ArrayList;
import java.util.List;

/**
 * The positions of a kind's columns in one file. Columns are found by their trimmed names, in any
 * order. A name that the kind does not know is ignored with a warning, unless it seems to be one of
 * the kind's columns under another name: then the file is unreadable.
 */
final class Header implements TableHeader {

  /** Carriers of the country only: how a carrier that a site adds is written is unknown. */
  private static final ColumnUnits UNITS = ColumnUnits.standard();

  private final ReportFile file;
  private final HeaderCells cells;
  private final int signature;
  private final UnknownColumns unknown;

  private Header(ReportFile file, HeaderCells cells, int signature, UnknownColumns unknown) {
    this.file = file;
    this.cells = cells;
    this.signature = signature;
    this.unknown = unknown;
  }

  /**
   * Finds the columns.
   *
   * @throws UnreadableFileException when a column that is not optional is missing, one of the
   *     kind's columns stands there twice, or a name nearly is that of a column
   */
  static Header of(ReportFile file, Cells.CellLine line) {
    List<String> names = line.texts();
    List<String> columns = file.kind().columns();
    List<String> read = columnsThatAreRead(file.kind());
    refuseRepeated(file, names, read);
    List<UnknownColumn> unknown = unknown(names, read);
    refuseResembling(file, line.number(), unknown);
    int[] positions = columns.stream().mapToInt(names::indexOf).toArray();
    refuseMissing(file, names, missing(file.kind(), positions));
    return new Header(
        file,
        new HeaderCells(names, positions),
        file.kind().isReport() ? names.indexOf(ReportSignature.COLUMN) : HeaderCells.ABSENT,
        new UnknownColumns(file, line.number(), unknown));
  }

  /**
   * The columns that are read, a signature among them: it is no column of the kind, and only names
   * who made the record.
   */
  private static List<String> columnsThatAreRead(Kind kind) {
    List<String> columns = new ArrayList<>(kind.columns());
    if (kind.isReport()) {
      columns.add(ReportSignature.COLUMN);
    }
    return columns;
  }

  @Override
  public List<FileWarning> notes() {
    return unknown.note().stream().toList();
  }

  @Override
  public TableRow row(Cells.CellLine line) {
    unknown.look(line);
    List<String> row = line.texts();
    List<String> texts = List.of(cells.texts(row));
    return new TableRow(
        file.name(),
        line.number(),
        texts,
        cells.surplus(row),
        cells.missing(row),
        line.doubts().isEmpty() ? List.of() : remarks(line.doubts(), texts),
        line.hidden(),
        HeaderCells.cell(row, signature));
  }

  private List<CellRemark> remarks(List<CellDoubt> doubts, List<String> texts) {
    return cells.remarks(
        file.kind(), doubts, column -> UNITS.of(file.kind(), column, texts), HeadingTexts.NONE);
  }

  @Override
  public void end() {
    unknown.refuseOptionalUnderAnotherName();
  }

  private static List<UnknownColumn> unknown(List<String> names, List<String> columns) {
    List<UnknownColumn> unknown = new ArrayList<>();
    for (int position = 0; position < names.size(); position++) {
      String name = names.get(position);
      if (!name.isEmpty() && !columns.contains(name)) {
        unknown.add(new UnknownColumn(name, position));
      }
    }
    return unknown;
  }

  private static void refuseResembling(ReportFile file, long row, List<UnknownColumn> unknown) {
    List<String> columns = columnsThatAreRead(file.kind());
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (UnknownColumn column : unknown) {
      ColumnName name = column.name();
      List<String> meant = name.resembled(columns);
      if (!meant.isEmpty()) {
        zh.add("“" + name.legible() + "”应写作 " + String.join(" 或 ", meant));
        en.add("\"" + name.legible() + "\" is not " + String.join(" or ", meant));
      }
    }
    if (!zh.isEmpty()) {
      throw new UnreadableFileException(
          file.path(),
          row,
          "第 "
              + row
              + " 行表头中有列名与已知的列只差大小写、空格、下划线、全角或一个字母："
              + String.join("，", zh)
              + "。请改正列名；确为其他内容的，请换一个名称或删除该列",
          "the header (row "
              + row
              + ") has names that nearly are columns: "
              + String.join(", ", en)
              + "; correct them, or, where something else is meant, choose another name or remove"
              + " the column",
          null);
    }
  }

  private static void refuseRepeated(ReportFile file, List<String> names, List<String> columns) {
    List<String> repeated =
        columns.stream().filter(c -> names.indexOf(c) != names.lastIndexOf(c)).toList();
    if (!repeated.isEmpty()) {
      throw new UnreadableFileException(
          file.path(),
          "表头中的列 " + repeated + " 重复出现，无法判断以哪一列为准：请只保留一列",
          "the header names the columns " + repeated + " more than once: keep one of each");
    }
  }

  private static List<String> missing(Kind kind, int[] positions) {
    List<String> missing = new ArrayList<>();
    for (int column = 0; column < positions.length; column++) {
      String name = kind.columns().get(column);
      if (positions[column] == HeaderCells.ABSENT && !kind.optionalColumns().contains(name)) {
        missing.add(name);
      }
    }
    return missing;
  }

  /**
   * Refuses a header in which columns are missing that a file needs.
   *
   * @param names what stands in the header
   */
  static void refuseMissing(ReportFile file, List<String> names, List<String> missing) {
    if (!missing.isEmpty()) {
      int shown = file.kind().columns().size() * 2;
      List<String> found = names.stream().limit(shown).map(Header::brief).toList();
      throw new UnreadableFileException(
          file.path(),
          "表头缺少列 " + missing + "（表头为 " + found + "）：第一行须为列名，请补齐",
          "the header lacks the columns "
              + missing
              + " (it reads "
              + found
              + "): the first row must name the columns; add them");
    }
  }

  private static String brief(String name) {
    return new ColumnName(name).legible();
  }

  @Override
  public String toString() {
    return cells.toString();
  }
}
