package cn.qianhu.center.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rows of one kind: their columns, and the key by which they are in order and found again. */
final class Table<R> {

  private final Function<R, String> key;
  private final List<Column<R>> columns = new ArrayList<>();

  Table(Function<R, String> key) {
    this.key = key;
  }

  Table<R> column(String name, Function<R, Object> of) {
    columns.add(new Column<>(name, of));
    return this;
  }

  List<Column<R>> columns() {
    return columns;
  }

  /**
   * The page that is asked for.
   *
   * @param sorted all rows in the order of their keys, or those not long before the page
   */
  Answer.Rows<R> page(Question question, Stream<R> sorted) {
    String after = question.after();
    int limit = question.limit();
    List<R> rows = new ArrayList<>();
    boolean[] more = {false};
    sorted
        .filter(row -> after.isEmpty() || key.apply(row).compareTo(after) > 0)
        .takeWhile(
            row -> {
              more[0] = rows.size() == limit;
              return !more[0];
            })
        .forEach(rows::add);
    String next = more[0] ? Question.cursor(key.apply(rows.get(limit - 1))) : null;
    return new Answer.Rows<>(this, rows, next);
  }
}
