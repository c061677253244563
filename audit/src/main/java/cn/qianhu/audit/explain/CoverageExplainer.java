package cn.qianhu.audit.explain;

import cn.qianhu.audit.explain.CrossCheck.Against;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.table.CoverageColumn;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.event.Coverage;
import java.util.List;

/** Explains the columns of the table of coverage. */
record CoverageExplainer(PublishedResults published, CoverageNodes nodes, CellWords words) {

  /** The whole row. */
  ExplanationNode explain(CellKey cell) {
    Coverage row = row(cell);
    List<ExplanationNode> columns =
        columns(cell).stream()
            .map(
                column ->
                    nodes
                        .node(cell, column)
                        .named(column.title())
                        .checked(Against.PUBLISHED, column.published(row)))
            .toList();
    return ExplanationNode.words(words.of(cell, ResultTables.COVERAGE.title()), row.getStatus())
        .over(columns);
  }

  ExplanationNode explain(CellKey cell, String name) {
    Coverage row = row(cell);
    CoverageColumn column =
        FigureSuggestions.column("列", "column", name + " (" + cell + ")", name, columns(cell));
    return nodes
        .node(cell, column)
        .named(words.of(cell, column.title()))
        .checked(Against.PUBLISHED, column.published(row));
  }

  private Coverage row(CellKey cell) {
    Coverage row = published.coverage().get(cell);
    if (row == null) {
      throw FigureSuggestions.cell(cell, published.coverage().keySet());
    }
    return row;
  }

  private static List<CoverageColumn> columns(CellKey cell) {
    boolean all = cell.industry().equals(Industries.ALL_INDUSTRY);
    return CoverageColumn.FIGURES.stream()
        .filter(column -> all || !column.isOfAllIndustry())
        .toList();
  }
}
