package cn.qianhu.ingest.file;

import cn.qianhu.contract.form.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a row with cells beyond the header unreadable as an event, so that it is rejected as {@code
 * MALFORMED} and shows why: its figures may stand one column too far to the right.
 *
 * <p>The surplus is written into a column that every record of the kind needs and that must parse,
 * withdrawn reports and commands of an unknown type included; it is not part of the key, so that
 * the rejection is found under the record's own name.
 */
final class Surplus {
  private Surplus() {}

  /** The row's texts; those of a row with surplus cells made unreadable. */
  static List<String> spoil(Kind kind, TableRow row) {
    if (!row.isSurplus()) {
      return row.texts();
    }
    int column = kind.position(column(kind));
    List<String> texts = new ArrayList<>(row.texts());
    texts.set(
        column,
        texts.get(column) + "（表头之外 / beyond the header: " + String.join(",", row.surplus()) + "）");
    return texts;
  }

  private static String column(Kind kind) {
    return switch (kind) {
      case ENTERPRISES -> "valid_from";
      case PROJECTS -> "total_investment";
      case OUTPUT, INVESTMENT, ENERGY -> "revision";
      case READINGS -> "minutes";
      case QUOTA -> "effective_date";
    };
  }
}
