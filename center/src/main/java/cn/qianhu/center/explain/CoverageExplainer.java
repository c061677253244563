package cn.qianhu.center.explain;

import cn.qianhu.center.explain.Check.Against;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.event.Coverage;
import java.util.Arrays;
import java.util.List;

/** Explains the columns of the table of coverage. */
final class CoverageExplainer {

  private final Published published;
  private final CoverageNodes nodes;
  private final CellWords words;

  CoverageExplainer(Published published, CoverageNodes nodes, CellWords words) {
    this.published = published;
    this.nodes = nodes;
    this.words = words;
  }

  /** The whole row. */
  Node explain(CellKey cell) {
    Coverage row = row(cell);
    List<Node> columns =
        columns(cell).stream()
            .map(
                column ->
                    nodes
                        .node(cell, column)
                        .named(column.label)
                        .checked(Against.PUBLISHED, column.published(row)))
            .toList();
    return Node.words(words.of(cell, Bilingual.of("上报情况", "coverage")), row.getStatus())
        .over(columns);
  }

  Node explain(CellKey cell, String name) {
    Coverage row = row(cell);
    CoverageColumn column =
        CoverageColumn.named(name)
            .filter(columns(cell)::contains)
            .orElseThrow(
                () ->
                    Near.name(
                        "列",
                        "column",
                        name + " (" + cell + ")",
                        columns(cell).stream().map(CoverageColumn::text).toList()));
    return nodes
        .node(cell, column)
        .named(words.of(cell, column.label))
        .checked(Against.PUBLISHED, column.published(row));
  }

  private Coverage row(CellKey cell) {
    Coverage row = published.coverage().get(cell);
    if (row == null) {
      throw Near.cell(cell, published.coverage().keySet());
    }
    return row;
  }

  private static List<CoverageColumn> columns(CellKey cell) {
    boolean all = cell.industry().equals(Industries.ALL_INDUSTRY);
    return Arrays.stream(CoverageColumn.values())
        .filter(column -> all || !column.isOfAllIndustry())
        .toList();
  }
}
