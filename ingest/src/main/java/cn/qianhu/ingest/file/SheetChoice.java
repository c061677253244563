package cn.qianhu.ingest.file;

import cn.qianhu.ingest.dialect.ColumnName;
import cn.qianhu.ingest.workbook.SheetEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which sheet of a workbook is read: the first that its author sees. A hidden one, an old copy or
 * the lists behind a form, must never count; every sheet that is not read is named.
 *
 * @param sheet the sheet to read
 * @param notes one for each other sheet, as far as they are few
 */
record SheetChoice(SheetEntry sheet, List<FileWarning> notes) {
  private static final int SPELLED_OUT = 20;

  static SheetChoice of(ReportFile file, List<SheetEntry> sheets) {
    Optional<SheetEntry> first = sheets.stream().filter(SheetEntry::visible).findFirst();
    if (first.isEmpty()) {
      throw new UnreadableFileException(
          file.path(),
          "工作簿没有可见的工作表（共 " + sheets.size() + " 个），隐藏的工作表一律不读取：请取消隐藏报表所在的工作表",
          "has no visible sheet (of "
              + sheets.size()
              + "), and hidden ones are never read: unhide the sheet with the report");
    }
    return new SheetChoice(first.get(), notes(file, sheets, first.get()));
  }

  private static List<FileWarning> notes(
      ReportFile file, List<SheetEntry> sheets, SheetEntry read) {
    List<FileWarning> notes = new ArrayList<>();
    for (SheetEntry sheet : sheets) {
      if (!sheet.equals(read) && notes.size() < SPELLED_OUT) {
        notes.add(note(file, sheet, read));
      }
    }
    int others = sheets.size() - 1 - notes.size();
    if (others > 0) {
      notes.add(
          new FileWarning(
              file.name(), "另有 " + others + " 个工作表未读取", others + " more sheets are not read"));
    }
    return notes;
  }

  private static FileWarning note(ReportFile file, SheetEntry sheet, SheetEntry read) {
    String name = name(sheet);
    return sheet.visible()
        ? new FileWarning(
            file.name(),
            "工作表“" + name + "”未读取：只读取第一个可见的工作表“" + name(read) + "”",
            "the visible sheet \""
                + name
                + "\" is not read: only the first visible one, \""
                + name(read)
                + "\", is")
        : new FileWarning(
            file.name(),
            "隐藏的工作表“" + name + "”未读取",
            "the hidden sheet \"" + name + "\" is not read");
  }

  /** The name of the sheet that is read, in one line. */
  String name() {
    return name(sheet);
  }

  private static String name(SheetEntry sheet) {
    return sheet.name() == null ? "?" : new ColumnName(sheet.name()).legible();
  }
}
