package cn.qianhu.desk.api;

import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.contract.table.ColumnType;
import cn.qianhu.contract.table.ResultTable;
import cn.qianhu.contract.table.TableColumn;
import cn.qianhu.contract.table.TableSpec;
import cn.qianhu.desk.view.RecordView;
import cn.qianhu.desk.view.RecordView.ViewEntry;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/**
 * The rows of a table of results as they are. What a question may choose by are columns of the
 * table, by their names; {@code year} is that of the month where no column is called so, and {@code
 * regions=children} means the parts of a region in its place.
 *
 * @param behind all rows in the order of their keys, or those that are not long before a key
 * @param answered what is answered of a row, while the views are read
 * @param shown the columns of an answer: those of the table, and what is said beside them
 */
record TableEndpoint<R, A>(
    Function<String, Stream<R>> behind,
    TableSpec<R> results,
    Function<R, A> answered,
    DeskTable<A> shown,
    Catalogue catalogue)
    implements Endpoint {

  private static final String YEAR = "year";
  private static final String PARTS = "regions";

  /** The columns of the table alone. */
  static <T extends SpecificRecord> TableEndpoint<T, T> of(
      RecordView<T> view, ResultTable<T, T> results, Catalogue catalogue) {
    return of(view, results, row -> row, DeskTable.of(results), catalogue);
  }

  static <T extends SpecificRecord, A> TableEndpoint<T, A> of(
      RecordView<T> view,
      ResultTable<T, T> results,
      Function<T, A> answered,
      DeskTable<A> shown,
      Catalogue catalogue) {
    return new TableEndpoint<>(
        after -> view.after(after).map(ViewEntry::value), results, answered, shown, catalogue);
  }

  @Override
  public ApiResponse answer(ApiQuery query) {
    Predicate<R> asked = row -> true;
    for (String name : query.route().parameters()) {
      if (!name.equals(DeskRoute.LIMIT) && !name.equals(DeskRoute.AFTER) && !name.equals(PARTS)) {
        asked = asked.and(chosen(query, name));
      }
    }
    return shown.page(query, behind.apply(query.after()).filter(asked).map(answered));
  }

  private Predicate<R> chosen(ApiQuery query, String name) {
    if (name.equals(YEAR) && results.column(YEAR).isEmpty()) {
      TableColumn<R> month = results.column("period").orElseThrow();
      return query
          .year(YEAR)
          .<Predicate<R>>map(year -> row -> month.text(row).startsWith(year + "-"))
          .orElse(row -> true);
    }
    TableColumn<R> column = results.column(name).orElseThrow();
    Set<String> wanted = values(query, column);
    return row -> wanted == null || wanted.contains(column.text(row));
  }

  /** The values that are asked for; null for all. */
  private Set<String> values(ApiQuery query, TableColumn<R> column) {
    String name = column.code();
    return switch (name) {
      case "region" -> catalogue.regions(query);
      case "city" -> catalogue.cities(query);
      case "industry" -> query.codes(name, catalogue::isIndustry, "T, B, C, D, 06–46");
      case "measure" ->
          query.codes(name, code -> TargetMeasure.named(code) != null, "OUTPUT_GROWTH, …");
      case "scope" -> query.codes(name, code -> Scope.named(code) != null, "ABOVE_SCALE, ALL, …");
      default -> others(query, column);
    };
  }

  private static Set<String> others(ApiQuery query, TableColumn<?> column) {
    String name = column.code();
    ColumnType type = column.spec().type();
    return switch (type) {
      case MONTH -> query.month(name).map(month -> Set.of(month.toString())).orElse(null);
      case TRUTH -> query.flag(name).map(flag -> Set.of(flag.toString())).orElse(null);
      case CODE ->
          query.codes(
              name, column.spec().codes()::contains, String.join(", ", column.spec().codes()));
      default ->
          name.equals(YEAR)
              ? query.year(name).map(year -> Set.of(year.toString())).orElse(null)
              : query.codes(name, value -> true, "…");
    };
  }
}
