package cn.qianhu.audit.explain;

import cn.qianhu.audit.explain.CrossCheck.Against;
import cn.qianhu.contract.table.ResultTable;
import cn.qianhu.contract.table.TableColumn;
import cn.qianhu.contract.text.Bilingual;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Explains the figures of a table whose rows are named by one key: whole rows, or one column.
 *
 * @param rows as published, by their keys
 * @param nodes how a figure of a row comes about, worked out anew from the row's key alone
 * @param titles what a row is called
 */
record TableExplainer<R>(
    ResultTable<?, R> table,
    Supplier<SortedMap<String, R>> rows,
    NodeSource<R> nodes,
    Function<R, Bilingual> titles) {

  /** Explains a figure of a row. */
  @FunctionalInterface
  interface NodeSource<R> {

    ExplanationNode node(R row, TableColumn<R> column);
  }

  /** The whole row. */
  ExplanationNode explain(String key) {
    R row = row(key);
    List<ExplanationNode> figures =
        figures().stream()
            .map(column -> checked(row, column).named(column.spec().title()))
            .toList();
    return ExplanationNode.words(title(row, table.title()), Integer.toString(figures.size()))
        .over(figures);
  }

  ExplanationNode explain(String key, String name) {
    R row = row(key);
    TableColumn<R> column = FigureSuggestions.column("数字", "figure", name, name, figures());
    return checked(row, column).named(title(row, column.spec().title()));
  }

  private ExplanationNode checked(R row, TableColumn<R> column) {
    return nodes.node(row, column).checked(Against.PUBLISHED, column.text(row));
  }

  private List<TableColumn<R>> figures() {
    return table.columns().columns().stream().filter(column -> !column.isKey()).toList();
  }

  private Bilingual title(R row, Bilingual figure) {
    Bilingual title = titles.apply(row);
    return Bilingual.of(title.zh() + " " + figure.zh(), title.en() + ", " + figure.en());
  }

  private R row(String key) {
    R row = rows.get().get(key);
    if (row == null) {
      throw FigureSuggestions.name(
          table.title().zh() + "中的行", "row of " + table.name(), key, near(key));
    }
    return row;
  }

  /** The rows that begin alike as far as any do, or all. */
  private List<String> near(String key) {
    for (int end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1)) {
      String prefix = key.substring(0, end + 1);
      List<String> alike =
          rows.get().keySet().stream().filter(known -> known.startsWith(prefix)).toList();
      if (!alike.isEmpty()) {
        return alike;
      }
    }
    return List.copyOf(rows.get().keySet());
  }
}
