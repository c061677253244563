package cn.qianhu.ingest.file;

import cn.qianhu.contract.code.Carriers;
import cn.qianhu.contract.form.ColumnUnits;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.signature.ReportSignature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where the columns of a kind stand in one file. Columns are found by their trimmed names, in any
 * order. A name that the kind does not know is ignored with a warning, unless it seems to be one of
 * the kind's columns under another name: then the file is unreadable. A cell under no name at all
 * is surplus.
 */
final class Header {
  private static final int ABSENT = -1;

  /** More than this many surplus cells of a row say nothing new. */
  private static final int KEPT_SURPLUS = 100;

  /** More names than these make a note that nobody reads. */
  private static final int NAMED_UNKNOWN = 100;

  /** Carriers of the country only: how a carrier that a site adds is written is unknown. */
  private static final ColumnUnits UNITS = new ColumnUnits(Carriers.standard());

  private final List<String> names;
  private final int width;
  private final int[] positions;
  private final int signature;
  private final List<UnknownColumn> unknown;
  private final ReportFile file;
  private final long row;

  private Header(
      ReportFile file, Cells.CellLine line, int[] positions, List<UnknownColumn> unknown) {
    this.file = file;
    this.row = line.number();
    this.names = line.texts();
    this.width = widthOf(names);
    this.positions = positions;
    this.signature = file.kind().isReport() ? names.indexOf(ReportSignature.COLUMN) : ABSENT;
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
    refuseMissing(file, names, positions);
    return new Header(file, line, positions, unknown);
  }

  /** A signature is no column of its kind: it says who made the record, and nothing more. */
  private static List<String> columnsThatAreRead(Kind kind) {
    List<String> columns = new ArrayList<>(kind.columns());
    if (kind.isReport()) {
      columns.add(ReportSignature.COLUMN);
    }
    return columns;
  }

  /** Names of columns that the kind does not know; of very many the first. */
  List<String> unknown() {
    List<String> names =
        unknown.stream().map(column -> column.name().legible()).distinct().toList();
    if (names.size() <= NAMED_UNKNOWN) {
      return names;
    }
    List<String> first = new ArrayList<>(names.subList(0, NAMED_UNKNOWN));
    first.add("… (" + names.size() + ")");
    return first;
  }

  TableRow row(Cells.CellLine line) {
    unknown.forEach(column -> column.look(line));
    List<String> cells = line.texts();
    String[] texts = new String[positions.length];
    for (int column = 0; column < positions.length; column++) {
      texts[column] = cell(cells, positions[column]);
    }
    return new TableRow(
        file.name(),
        line.number(),
        List.of(texts),
        surplus(cells),
        Math.max(0, width - cells.size()),
        remarks(line.doubts(), List.of(texts)),
        line.hidden(),
        cell(cells, signature));
  }

  private static String cell(List<String> cells, int position) {
    return position == ABSENT || position >= cells.size() ? "" : cells.get(position);
  }

  /**
   * To be asked when all rows have been read: whether a column that the kind does not know holds
   * what only its optional columns hold.
   *
   * @throws UnreadableFileException when there is one
   */
  void refuseOptionalUnderAnotherName() {
    Kind kind = file.kind();
    List<String> optional =
        kind.columns().stream().filter(kind.optionalColumns()::contains).toList();
    if (optional.isEmpty()) {
      return;
    }
    for (UnknownColumn column : unknown) {
      Optional<UnknownColumn.Telltale> telltale = column.telltale();
      if (telltale.isPresent()) {
        throw underAnotherName(column, telltale.get(), optional);
      }
    }
  }

  private UnreadableFileException underAnotherName(
      UnknownColumn column, UnknownColumn.Telltale telltale, List<String> optional) {
    String name = column.name().legible();
    return new UnreadableFileException(
        file.path(),
        row,
        "第 "
            + row
            + " 行表头中的列“"
            + name
            + "”不是已知的列，其中却全是"
            + telltale.zh
            + "（第 "
            + column.row()
            + " 行为“"
            + column.example()
            + "”），像是写错了名称的可选列，不能忽略：请改为正确的列名（可选列为 "
            + optional
            + "），或删除该列",
        "the column \""
            + name
            + "\" of the header (row "
            + row
            + ") is not known, and holds nothing but "
            + telltale.en
            + " (row "
            + column.row()
            + ": "
            + column.example()
            + "): it seems to be an optional column under a wrong name and must not be ignored;"
            + " name it as it is called (the optional columns are "
            + optional
            + "), or remove it",
        null);
  }

  private List<CellRemark> remarks(List<CellDoubt> doubts, List<String> texts) {
    if (doubts.isEmpty()) {
      return List.of();
    }
    List<CellRemark> remarks = new ArrayList<>();
    for (CellDoubt doubt : doubts) {
      for (int column = 0; column < positions.length; column++) {
        if (positions[column] == doubt.position()) {
          String name = file.kind().columns().get(column);
          doubt
              .remark(
                  file.kind().column(name), texts.get(column), UNITS.of(file.kind(), name, texts))
              .ifPresent(remarks::add);
        }
      }
    }
    return remarks;
  }

  private List<String> surplus(List<String> cells) {
    List<String> surplus = null;
    for (int position = 0; position < cells.size(); position++) {
      boolean named = position < names.size() && !names.get(position).isEmpty();
      if (named || cells.get(position).isEmpty()) {
        continue;
      }
      if (surplus == null) {
        surplus = new ArrayList<>();
      }
      if (surplus.size() < KEPT_SURPLUS) {
        surplus.add(cells.get(position));
      }
    }
    return surplus == null ? List.of() : surplus;
  }

  private static int widthOf(List<String> names) {
    int width = names.size();
    while (width > 0 && names.get(width - 1).isEmpty()) {
      width--;
    }
    return width;
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

  private static void refuseMissing(ReportFile file, List<String> names, int[] positions) {
    List<String> columns = file.kind().columns();
    List<String> missing = new ArrayList<>();
    for (int column = 0; column < positions.length; column++) {
      String name = columns.get(column);
      if (positions[column] == ABSENT && !file.kind().optionalColumns().contains(name)) {
        missing.add(name);
      }
    }
    if (!missing.isEmpty()) {
      List<String> found = names.stream().limit(columns.size() * 2L).map(Header::brief).toList();
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
    return names + Arrays.toString(positions);
  }
}
