package cn.qianhu.ingest.file;

import cn.qianhu.ingest.dialect.ColumnName;
import cn.qianhu.ingest.dialect.HeadingLine;
import cn.qianhu.ingest.dialect.HeadingReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for the header among the first ten rows of a table: the first row with all columns that a
 * file of the kind needs. The rows above it are titles.
 */
final class HeaderSearch {
  /** Blank rows count. */
  private static final int ROWS = 10;

  private final ReportFile file;
  private final List<Cells.CellLine> above = new ArrayList<>();
  private Cells.CellLine line;
  private HeadingLine headings;
  private boolean found;

  private HeaderSearch(ReportFile file) {
    this.file = file;
  }

  /**
   * Looks.
   *
   * @param cells of one table, none of which has been read; where the header is found, the rows
   *     below it are next
   */
  static HeaderSearch in(ReportFile file, Cells cells) {
    HeaderSearch search = new HeaderSearch(file);
    search.look(cells);
    return search;
  }

  private void look(Cells cells) {
    HeadingReader reader = file.dialect().tables().headings(file.kind());
    boolean sheet = cells.sheet().isPresent();
    for (int row = 1; row <= ROWS; row++) {
      Cells.CellLine next = cells.next();
      if (next == null || (sheet && next.number() > ROWS)) {
        return;
      }
      if (next.isBlank()) {
        continue;
      }
      HeadingLine read = reader.read(next.texts());
      if (headings == null || isLikelier(read)) {
        line = next;
        headings = read;
      }
      if (read.isHeader()) {
        found = true;
        return;
      }
      above.add(next);
    }
  }

  /**
   * Whether a row is likelier to be meant as the header than those before: it is one, it names more
   * columns, or it names as many and has further cells that nearly name one.
   */
  private boolean isLikelier(HeadingLine read) {
    int more = Integer.compare(read.headings().size(), headings.headings().size());
    return read.isHeader() || more > 0 || (more == 0 && faults(headings) == 0 && faults(read) > 0);
  }

  private static int faults(HeadingLine read) {
    return read.faults().size();
  }

  /** Whether there is a header. */
  boolean isFound() {
    return found;
  }

  /** The header; where there is none, the row that seems to be meant, or null. */
  Cells.CellLine line() {
    return line;
  }

  /** The headings in the header's row. */
  HeadingLine headings() {
    return headings;
  }

  /** Rows above the header with something in them. */
  List<Cells.CellLine> above() {
    return above.stream().filter(row -> !TextLayout.isNaming(row)).toList();
  }

  /** The texts of the cells above the header. */
  List<String> textsAbove() {
    return above().stream().flatMap(row -> row.texts().stream()).toList();
  }

  /** The number of columns understood in the row that comes nearest to a header. */
  int understood() {
    return headings == null ? 0 : headings.headings().size();
  }

  /** The failure that there is no header, with the remedy. */
  UnreadableFileException refusal() {
    List<String> columns = file.kind().columns();
    if (headings == null) {
      return new UnreadableFileException(
          file.path(),
          "前 " + ROWS + " 行没有内容：其中须有列名 " + columns,
          "has nothing in its first "
              + ROWS
              + " rows: one of them must name the columns "
              + columns);
    }
    if (!headings.faults().isEmpty()) {
      return OfficeHeader.refusal(file, line.number(), headings.faults());
    }
    List<String> read =
        line.texts().stream()
            .limit(columns.size() * 2L)
            .map(text -> new ColumnName(text).legible())
            .toList();
    return new UnreadableFileException(
        file.path(),
        line.number(),
        "前 "
            + ROWS
            + " 行中没有一行具备所需的列名，最接近的第 "
            + line.number()
            + " 行缺少列 "
            + headings.missing()
            + "（该行为 "
            + read
            + "）：请补齐列名",
        "none of the first "
            + ROWS
            + " rows names the columns that are needed; row "
            + line.number()
            + ", which comes nearest, lacks the columns "
            + headings.missing()
            + " (it reads "
            + read
            + "): add them",
        null);
  }

  /** Notes about the rows above the header. */
  List<FileWarning> notes() {
    List<Cells.CellLine> titles = above();
    if (titles.isEmpty()) {
      return List.of();
    }
    long first = titles.get(0).number();
    long last = line.number() - 1;
    String zh = first == last ? "第 " + first + " 行" : "第 " + first + " 至 " + last + " 行";
    String en = first == last ? "row " + first : "rows " + first + " to " + last;
    return List.of(
        new FileWarning(
            file.name() + "#" + first,
            "表头在第 " + line.number() + " 行，其上的" + zh + "未读取",
            "the header stands in row " + line.number() + "; " + en + " above it left aside"));
  }
}
