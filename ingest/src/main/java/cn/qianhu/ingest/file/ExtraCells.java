package cn.qianhu.ingest.file;

import cn.qianhu.contract.form.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a row with cells beyond the header, or with cells that a person sees otherwise than they
 * are read, unreadable as an event, so that it is rejected as {@code MALFORMED} and shows why: its
 * figures may stand one column too far to the right, or be a thousand times what their author sees.
 *
 * <p>A number says it in its own place. Everything else is written into a column that every record
 * of the kind needs and that must parse, withdrawn reports and commands of an unknown type
 * included; it is not part of the key, so that the rejection is found under the record's own name.
 */
final class ExtraCells {
  private ExtraCells() {}

  /** The row's texts; those of a row that must not count made unreadable. */
  static List<String> spoil(Kind kind, TableRow row) {
    if (!row.isSurplus() && row.cells().stream().noneMatch(CellRemark::refused)) {
      return row.texts();
    }
    List<String> texts = new ArrayList<>(row.texts());
    int needed = kind.position(kind.needed());
    for (CellRemark cell : row.cells()) {
      if (cell.refused() && kind.column(cell.column()).content().isNumber()) {
        texts.set(kind.position(cell.column()), cell.text());
      } else if (cell.refused()) {
        texts.set(needed, texts.get(needed) + "（" + cell.column() + ": " + cell.text() + "）");
      }
    }
    if (row.isSurplus()) {
      String surplus = String.join(",", row.surplus());
      texts.set(needed, texts.get(needed) + "（表头之外 / beyond the header: " + surplus + "）");
    }
    return texts;
  }
}
