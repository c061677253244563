package cn.qianhu.contract.table;

import cn.qianhu.contract.text.Bilingual;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/** A column of a table with rows of one type. */
public interface TableColumn<R> {

  String name();

  ColumnSpec spec();

  /**
   * The value of the column in a row: text, whole number, truth, texts; null where it is undefined.
   */
  Object of(R row);

  /** The name of the column in files, answers and queries. */
  default String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value of the column in a row as text; empty where it is undefined. */
  default String text(R row) {
    return Objects.toString(of(row), "");
  }

  /** The value of the column in a row as text; null where it is undefined. */
  default String published(R row) {
    return Objects.toString(of(row), null);
  }

  default Bilingual title() {
    return spec().title();
  }

  default boolean isKey() {
    return spec().role() == ColumnSpec.ColumnRole.KEY;
  }

  /** The column for rows that contain a row of this type. */
  default <W> TableColumn<W> within(Function<W, R> inner) {
    return new AddedColumn<>(name(), spec(), row -> of(inner.apply(row)));
  }

  /** The columns that do not name their row. */
  static <C extends TableColumn<?>> List<C> figures(C[] columns) {
    return Arrays.stream(columns).filter(column -> !column.isKey()).toList();
  }

  /** The value of a field; null where it is empty, since an empty text is no figure and no code. */
  static Object defined(Object said) {
    return "".equals(said) ? null : said;
  }
}
