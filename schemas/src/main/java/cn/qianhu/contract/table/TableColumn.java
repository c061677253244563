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

  /** What a row has there: text, whole number, truth, texts; null where it is undefined. */
  Object of(R row);

  /** Its name in files, answers and questions. */
  default String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a row has there as text; empty where it is undefined. */
  default String text(R row) {
    return Objects.toString(of(row), "");
  }

  /** The same; null where it is undefined. */
  default String published(R row) {
    return Objects.toString(of(row), null);
  }

  default Bilingual title() {
    return spec().title();
  }

  default boolean isKey() {
    return spec().role() == ColumnSpec.ColumnRole.KEY;
  }

  /** The same column of rows that have a row of this type in them. */
  default <W> TableColumn<W> within(Function<W, R> inner) {
    return new AddedColumn<>(name(), spec(), row -> of(inner.apply(row)));
  }

  /** The columns that do not name their row. */
  static <C extends TableColumn<?>> List<C> figures(C[] columns) {
    return Arrays.stream(columns).filter(column -> !column.isKey()).toList();
  }

  /** What a record says; null where it says nothing: an empty text is no figure and no code. */
  static Object defined(Object said) {
    return "".equals(said) ? null : said;
  }
}
