package cn.qianhu.contract.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of a table as somebody shows them: with others between them, or without some. */
public record ColumnList<R>(List<TableColumn<R>> columns) {

  public ColumnList {
    columns = List.copyOf(columns);
  }

  public static <R> ColumnList<R> none() {
    return new ColumnList<>(List.of());
  }

  public static <R> ColumnList<R> of(List<? extends TableColumn<R>> columns) {
    return new ColumnList<>(List.copyOf(columns));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // The array is only read.
  public static <R> ColumnList<R> of(TableColumn<R>... columns) {
    return new ColumnList<>(List.of(columns));
  }

  /** The columns for rows that contain a row of this type. */
  public <W> ColumnList<W> within(Function<W, R> inner) {
    return new ColumnList<>(columns.stream().map(column -> column.within(inner)).toList());
  }

  public ColumnList<R> and(TableColumn<R> last) {
    List<TableColumn<R>> all = new ArrayList<>(columns);
    all.add(last);
    return new ColumnList<>(all);
  }

  public ColumnList<R> and(String name, ColumnSpec spec, Function<R, Object> value) {
    return and(new AddedColumn<>(name, spec, value));
  }

  /** The columns with one more behind another; a column of the same code is replaced. */
  public ColumnList<R> after(TableColumn<?> another, TableColumn<R> added) {
    List<TableColumn<R>> all = new ArrayList<>(columns);
    all.removeIf(column -> column.code().equals(added.code()));
    all.add(codes(all).indexOf(another.code()) + 1, added);
    return new ColumnList<>(all);
  }

  /** The columns without some. */
  public ColumnList<R> without(Set<? extends TableColumn<R>> some) {
    return new ColumnList<>(columns.stream().filter(column -> !some.contains(column)).toList());
  }

  /**
   * The columns of these codes, in the order of the codes.
   *
   * @throws IllegalArgumentException where one is no column of these
   */
  public ColumnList<R> only(List<String> codes) {
    return new ColumnList<>(codes.stream().map(this::column).toList());
  }

  private TableColumn<R> column(String code) {
    return columns.stream()
        .filter(column -> column.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no column " + code + "."));
  }

  public List<String> codes() {
    return codes(columns);
  }

  private static List<String> codes(List<? extends TableColumn<?>> columns) {
    return columns.stream().map(TableColumn::code).toList();
  }

  /** The key of a row: its key columns, joined. */
  public String key(R row) {
    return columns.stream()
        .filter(TableColumn::isKey)
        .map(column -> column.text(row))
        .collect(Collectors.joining("/"));
  }

  /** A row's cells as text. */
  public List<String> cells(R row) {
    return columns.stream().map(column -> column.text(row)).toList();
  }
}
