package cn.qianhu.ingest.file;

import cn.qianhu.ingest.dialect.CellForm;
import cn.qianhu.ingest.dialect.ColumnName;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A column of a file that its kind does not know, while the rows of the file go by. One in which
 * nothing stands but booleans, or nothing but months, is very likely an optional column under
 * another name ({@code 撤回}, {@code cancelled}, {@code end_month}): to ignore it would count what
 * its author took back. A column in which nothing stands says nothing.
 */
final class UnknownColumn {
  private static final Pattern BOOLEAN =
      Pattern.compile("true|false|yes|no|y|n|是|否|0|1", Pattern.CASE_INSENSITIVE);

  private static final Pattern MONTH =
      Pattern.compile("(?:19|20)[0-9]{2}(?:[-/.年](?:0?[1-9]|1[0-2])月?|0[1-9]|1[0-2])");

  /** Contents by which an optional column is recognised. */
  enum Telltale {
    BOOLEANS("布尔值", "booleans", BOOLEAN),
    MONTHS("月份", "months", MONTH);

    final String zh;
    final String en;
    private final Pattern pattern;

    Telltale(String zh, String en, Pattern pattern) {
      this.zh = zh;
      this.en = en;
      this.pattern = pattern;
    }
  }

  /** The longest example: no boolean and no month is longer, and no other content is shown. */
  private static final int LONGEST_EXAMPLE = 10;

  private static final String FIRST_OF_MONTH = "-01";

  private final ColumnName name;
  private final int position;
  private final boolean[] all = new boolean[Telltale.values().length];
  private String example = "";
  private long row;
  private boolean mayNumberRows = true;

  UnknownColumn(String name, int position) {
    this.name = new ColumnName(name);
    this.position = position;
    Arrays.fill(all, true);
  }

  int position() {
    return position;
  }

  ColumnName name() {
    return name;
  }

  /** Looks at the column's cell in a row. */
  void look(Cells.CellLine line) {
    if (!mayTell()) {
      return;
    }
    String cell = text(line);
    // Wide letters and what nobody sees make no other word of it.
    String word = isAscii(cell) ? cell : new ColumnName(cell).folded();
    if (word.isEmpty()) {
      return;
    }
    for (Telltale telltale : Telltale.values()) {
      int kind = telltale.ordinal();
      all[kind] = all[kind] && telltale.pattern.matcher(word).matches();
    }
    mayNumberRows = example.isEmpty() && word.equals("1");
    if (example.isEmpty()) {
      example = cell.length() <= LONGEST_EXAMPLE ? cell : "…";
      row = line.number();
    }
  }

  private boolean mayTell() {
    for (boolean each : all) {
      if (each) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAscii(String cell) {
    return cell.chars().allMatch(c -> c < 0x80);
  }

  /** A day cell on the first of a month mostly shows the month. */
  private String text(Cells.CellLine line) {
    String cell = line.text(position);
    return line.form(position) == CellForm.DAY && cell.endsWith(FIRST_OF_MONTH)
        ? cell.substring(0, cell.length() - FIRST_OF_MONTH.length())
        : cell;
  }

  /**
   * The content that all cells of the column have which are not empty; empty where they have no
   * such one. A single 1 is not enough: so begins a column that numbers its rows.
   */
  Optional<Telltale> telltale() {
    for (Telltale telltale : Telltale.values()) {
      if (!mayNumberRows && all[telltale.ordinal()]) {
        return Optional.of(telltale);
      }
    }
    return Optional.empty();
  }

  /** The first cell that is not empty. */
  String example() {
    return example;
  }

  /** The row of the first cell that is not empty. */
  long row() {
    return row;
  }
}
