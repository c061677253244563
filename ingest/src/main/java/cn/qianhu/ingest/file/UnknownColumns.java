package cn.qianhu.ingest.file;

import cn.qianhu.contract.form.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The columns of a file that its kind does not know: they are named, and looked at. */
final class UnknownColumns {
  /** The most names in a note; nobody reads more. */
  private static final int NAMED_UNKNOWN = 100;

  private final ReportFile file;
  private final long row;
  private final List<UnknownColumn> columns;

  /**
   * @param row of the header
   * @param columns in their order
   */
  UnknownColumns(ReportFile file, long row, List<UnknownColumn> columns) {
    this.file = file;
    this.row = row;
    this.columns = columns;
  }

  /** Looks at a row. */
  void look(Cells.CellLine line) {
    int width = line.texts().size();
    for (UnknownColumn column : columns) {
      if (column.position() >= width) {
        return;
      }
      column.look(line);
    }
  }

  /** The note about the unknown columns; empty where there are none. */
  Optional<FileWarning> note() {
    return columns.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FileWarning(
                file.name() + "#" + row,
                "未知的列 " + names() + " 已忽略",
                "unknown columns " + names() + " are ignored"));
  }

  /** The names of the unknown columns; of very many the first. */
  private List<String> names() {
    List<String> names =
        columns.stream().map(column -> column.name().legible()).distinct().toList();
    if (names.size() <= NAMED_UNKNOWN) {
      return names;
    }
    List<String> first = new ArrayList<>(names.subList(0, NAMED_UNKNOWN));
    first.add("… (" + names.size() + ")");
    return first;
  }

  /**
   * Called when all rows have been read: refuses the file if an unknown column holds what only
   * optional columns of the kind hold.
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
    for (UnknownColumn column : columns) {
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
}
