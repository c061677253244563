package cn.qianhu.ingest.file;

import cn.qianhu.ingest.dialect.ColumnName;
import cn.qianhu.ingest.workbook.SheetEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the sheet of a workbook that is read: the first that its author sees. A hidden one, an
 * old copy or the lists behind a form, must never count; every sheet that is not read is named.
 *
 * @param sheet the sheet to read
 * @param notes one for each other sheet, as far as they are few
 */
record SheetChoice(SheetEntry sheet, List<FileWarning> notes) {
  private static final int SPELLED_OUT = 20;

  static SheetChoice of(ReportFile file, List<SheetEntry> sheets) {
    Optional<SheetEntry> first = sheets.stream().filter(SheetEntry::visible).findFirst();
    if (first.isEmpty()) {
      throw nothingVisible(file, sheets.size());
    }
    return new SheetChoice(first.get(), spelledOut(file, notes(file, sheets, first.get())));
  }

  static UnreadableFileException nothingVisible(ReportFile file, int sheets) {
    return new UnreadableFileException(
        file.path(),
        "工作簿没有可见的工作表（共 " + sheets + " 个），隐藏的工作表一律不读取：请取消隐藏报表所在的工作表",
        "has no visible sheet (of "
            + sheets
            + "), and hidden ones are never read: unhide the sheet with the report");
  }

  private static List<FileWarning> notes(
      ReportFile file, List<SheetEntry> sheets, SheetEntry read) {
    return sheets.stream()
        .filter(sheet -> !sheet.equals(read))
        .map(sheet -> sheet.visible() ? another(file, sheet, read) : hidden(file, sheet))
        .toList();
  }

  /** Notes on sheets that are not read; of very many the first. */
  static List<FileWarning> spelledOut(ReportFile file, List<FileWarning> notes) {
    if (notes.size() <= SPELLED_OUT) {
      return notes;
    }
    List<FileWarning> first = new ArrayList<>(notes.subList(0, SPELLED_OUT));
    int others = notes.size() - SPELLED_OUT;
    first.add(
        new FileWarning(
            file.name(), "另有 " + others + " 个工作表未读取", others + " more sheets are not read"));
    return first;
  }

  private static FileWarning another(ReportFile file, SheetEntry sheet, SheetEntry read) {
    return new FileWarning(
        file.name(),
        "工作表“" + name(sheet) + "”未读取：只读取第一个可见的工作表“" + name(read) + "”",
        "the visible sheet \""
            + name(sheet)
            + "\" is not read: only the first visible one, \""
            + name(read)
            + "\", is");
  }

  static FileWarning hidden(ReportFile file, SheetEntry sheet) {
    return new FileWarning(
        file.name(),
        "隐藏的工作表“" + name(sheet) + "”未读取",
        "the hidden sheet \"" + name(sheet) + "\" is not read");
  }

  /** The name of a sheet, in one line. */
  static String name(SheetEntry sheet) {
    return sheet.name() == null ? "?" : new ColumnName(sheet.name()).legible();
  }
}
