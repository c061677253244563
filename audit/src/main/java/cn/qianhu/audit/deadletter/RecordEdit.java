package cn.qianhu.audit.deadletter;

import cn.qianhu.contract.csv.FormulaGuard;
import cn.qianhu.contract.form.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A record before and after it was mended, as the texts of its columns.
 *
 * @param before empty where the bytes could not be decoded
 */
public record RecordEdit(Kind kind, List<String> before, List<String> after) {

  public RecordEdit {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** An edit without changes; of a record that could not be decoded, all columns are empty. */
  static RecordEdit of(Kind kind, List<String> before) {
    List<String> after =
        before.isEmpty() ? kind.columns().stream().map(column -> "").toList() : before;
    return new RecordEdit(kind, before, after);
  }

  /** This edit with another row, which may be its own, written out and read back. */
  RecordEdit replacedBy(List<String> row) {
    List<String> texts = new ArrayList<>(row);
    for (int i = 0; i < Math.min(texts.size(), after.size()); i++) {
      if (texts.get(i).equals(FormulaGuard.of(after.get(i)))) {
        texts.set(i, after.get(i));
      }
    }
    return new RecordEdit(kind, before, texts);
  }

  /**
   * This edit with some columns set.
   *
   * @throws DeadLetterException if the kind has no such column
   */
  RecordEdit with(Map<String, String> values) {
    List<String> texts = new ArrayList<>(after);
    values.forEach(
        (column, text) -> {
          if (!kind.columns().contains(column)) {
            throw new DeadLetterException(
                kind.fileName()
                    + " 没有列“"
                    + column
                    + "”，可用的列 / has no such column; it has "
                    + String.join(", ", kind.columns()));
          }
          texts.set(kind.position(column), text.strip());
        });
    return new RecordEdit(kind, before, texts);
  }

  /** A line for each column that changes: {@code column: before → after}. */
  public List<String> changes() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      String old = before.isEmpty() ? "" : before.get(i);
      if (!old.equals(after.get(i))) {
        lines.add(
            kind.columns().get(i) + ": " + orEmptyMark(old) + " → " + orEmptyMark(after.get(i)));
      }
    }
    return lines;
  }

  private static String orEmptyMark(String text) {
    return text.isEmpty() ? "（空 empty）" : text;
  }
}
