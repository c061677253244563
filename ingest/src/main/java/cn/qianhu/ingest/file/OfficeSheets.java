package cn.qianhu.ingest.file;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.ingest.workbook.SheetEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The sheets of a workbook that are read in the office dialect: each that its author sees and whose
 * header is understood, in the order of their tabs. A hidden one, an old copy or the lists behind a
 * form, must never count; every sheet that is not read is named. One that nearly is a report makes
 * the file unreadable: a month must not vanish into a note.
 */
final class OfficeSheets {
  /** A sheet for each day of a year, and more. */
  private static final int MOST = 400;

  /**
   * The most columns that are looked at: no report has so many, and looking for all kinds in a
   * wider row takes time.
   */
  private static final int WIDEST = 256;

  private final ReportFile file;
  private final ReportWorkbook workbook;
  private final List<FoundSheet> sheets = new ArrayList<>();
  private final List<FileWarning> unread = new ArrayList<>();
  private UnreadableFileException likeliest;
  private int understood = -1;
  private boolean signed;

  /**
   * A sheet whose header is understood.
   *
   * @param tab its place among the visible ones, from 1
   * @param notes what is to be said of its header
   */
  private record FoundSheet(SheetEntry sheet, int tab, List<FileWarning> notes) {}

  private OfficeSheets(ReportFile file, ReportWorkbook workbook) {
    this.file = file;
    this.workbook = workbook;
  }

  /**
   * Looks for the headers of a workbook's sheets.
   *
   * @throws UnreadableFileException where there is none, or one that is understood but in part
   */
  static OfficeSheets in(ReportFile file, ReportWorkbook workbook) {
    OfficeSheets sheets = new OfficeSheets(file, workbook);
    sheets.look();
    return sheets;
  }

  private void look() {
    List<SheetEntry> all = workbook.sheets();
    long visible = all.stream().filter(SheetEntry::visible).count();
    if (visible == 0) {
      throw SheetChoice.nothingVisible(file, all.size());
    }
    if (visible > MOST) {
      throw new UnreadableFileException(
          file.path(),
          "有 " + visible + " 个可见的工作表，最多读取 " + MOST + " 个：请拆分文件",
          "has " + visible + " visible sheets, and at most " + MOST + " are read: split it");
    }
    int tab = 0;
    for (SheetEntry sheet : all) {
      if (sheet.visible()) {
        look(sheet, ++tab);
      } else {
        unread.add(SheetChoice.hidden(file, sheet));
      }
    }
    if (sheets.isEmpty()) {
      throw likeliest;
    }
  }

  private void look(SheetEntry sheet, int tab) {
    HeaderSearch search = search(sheet);
    if (search.isFound()) {
      sheets.add(new FoundSheet(sheet, tab, OfficeHeader.notes(file, search)));
      signed |= search.headings().isSigned();
      return;
    }
    Optional<Kind> other = otherKind(search);
    if (other.isPresent()) {
      unread.add(ofOtherKind(sheet, other.get()));
      return;
    }
    if (isNearlyAReport(search)) {
      throw search.refusal().inSheet(SheetChoice.name(sheet));
    }
    if (search.understood() > understood) {
      understood = search.understood();
      likeliest = search.refusal().inSheet(SheetChoice.name(sheet));
    }
    unread.add(noReport(sheet));
  }

  private HeaderSearch search(SheetEntry sheet) {
    try (Cells cells = workbook.cells(file, sheet)) {
      return HeaderSearch.in(file, cells);
    } catch (IOException e) {
      throw UnreadableFileException.ofSystem(file.path(), e);
    }
  }

  /** The other kind whose table a sheet holds; empty where it holds none. */
  private Optional<Kind> otherKind(HeaderSearch search) {
    return Kind.all().stream()
        .filter(kind -> !kind.equals(file.kind()))
        .filter(kind -> search.above().stream().anyMatch(row -> isHeader(kind, row)))
        .findFirst();
  }

  private boolean isHeader(Kind kind, Cells.CellLine row) {
    return row.texts().size() <= WIDEST
        && file.dialect().tables().headings(kind).read(row.texts()).isHeader();
  }

  private FileWarning ofOtherKind(SheetEntry sheet, Kind kind) {
    String name = SheetChoice.name(sheet);
    return new FileWarning(
        file.name(),
        "工作表“" + name + "”未读取：其中是" + kind.title().zh() + "，请另存为以 " + kind.fileName() + " 开头的文件",
        "the visible sheet \""
            + name
            + "\" is not read: it holds "
            + kind.title().en()
            + "; save it as a file whose name begins with "
            + kind.fileName());
  }

  /** Half of the columns that a file needs are no coincidence. */
  private boolean isNearlyAReport(HeaderSearch search) {
    if (search.headings() == null) {
      return false;
    }
    Kind kind = file.kind();
    int needed = kind.columns().size() - kind.optionalColumns().size();
    return 2 * search.headings().missing().size() <= needed;
  }

  private FileWarning noReport(SheetEntry sheet) {
    String name = SheetChoice.name(sheet);
    return new FileWarning(
        file.name(),
        "工作表“" + name + "”未读取：前几行中没有报表的列名",
        "the visible sheet \""
            + name
            + "\" is not read: none of its first rows names the columns of a report");
  }

  /** Whether one of the sheets has signatures. */
  boolean isSigned() {
    return signed;
  }

  /** Notes about the sheets that are not read, and about the headers of the others. */
  List<FileWarning> notes() {
    List<FileWarning> notes = new ArrayList<>(SheetChoice.spelledOut(file, unread));
    notes.addAll(workbook.notes());
    for (FoundSheet found : sheets) {
      found.notes().stream().map(note -> of(found.sheet(), note)).forEach(notes::add);
    }
    return notes;
  }

  private FileWarning of(SheetEntry sheet, FileWarning note) {
    String behind = note.file().substring(file.name().length());
    return new FileWarning(named(sheet).name() + behind, note.text());
  }

  /** The tables that are read, each opened when it is asked for. */
  Iterator<OpenTable> tables() {
    return sheets.stream().map(this::open).iterator();
  }

  private OpenTable open(FoundSheet found) {
    ReportFile of = named(found.sheet());
    return OpenTable.office(
        OfficeTable.of(of, () -> workbook.cells(of, found.sheet())),
        sheets.size() == 1 ? 0 : found.tab());
  }

  /** The file as rows name it: with the sheet, where several are read. */
  private ReportFile named(SheetEntry sheet) {
    return sheets.size() == 1 ? file : file.inSheet(SheetChoice.name(sheet));
  }
}
