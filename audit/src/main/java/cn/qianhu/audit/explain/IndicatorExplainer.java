package cn.qianhu.audit.explain;

import cn.qianhu.audit.explain.CrossCheck.Against;
import cn.qianhu.contract.catalogue.Measures;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.measure.Basis;
import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.event.Indicators;
import cn.qianhu.event.Measure;
import java.util.List;
import java.util.Set;

/** Explains the figures of the table of indicators. */
record IndicatorExplainer(PublishedResults published, IndicatorNodes nodes, CellWords words) {

  ExplanationNode explain(CellKey cell, String measure, IndicatorColumn figure) {
    Measure row = row(cell, measure);
    cn.qianhu.contract.measure.MeasureSpec known =
        Measures.of(measure)
            .orElseThrow(() -> FigureSuggestions.name("指标", "measure", measure, Measures.codes()));
    requireFigure(cell, measure, figure, IndicatorNodes.figures(known));
    boolean panel = known.basis() != Basis.TOTAL;
    return finished(nodes.node(cell, known, figure), cell, known.words(), panel, figure, row);
  }

  private ExplanationNode finished(
      ExplanationNode node,
      CellKey cell,
      Bilingual measure,
      boolean panel,
      IndicatorColumn figure,
      Measure row) {
    Bilingual figureLabel =
        panel
            ? figure.title()
            : Bilingual.of(figure.title().zh().replace("（同口径）", ""), figure.title().en());
    return node.named(words.of(cell, measure, figureLabel))
        .checked(Against.PUBLISHED, (String) figure.of(row));
  }

  private Measure row(CellKey cell, String measure) {
    Indicators row = published.indicators().get(cell);
    if (row == null) {
      throw FigureSuggestions.cell(cell, published.indicators().keySet());
    }
    List<String> measures = row.getMeasures().stream().map(Measure::getMeasure).toList();
    int at = measures.indexOf(measure);
    if (at < 0) {
      throw FigureSuggestions.name("指标", "measure", measure + " (" + cell + ")", measures);
    }
    return row.getMeasures().get(at);
  }

  private void requireFigure(
      CellKey cell, String measure, IndicatorColumn figure, Set<IndicatorColumn> figures) {
    IndicatorColumn unused =
        FigureSuggestions.column(
            "数字", "figure", figure.code() + " (" + measure + ")", figure.code(), figures);
    if (figure == IndicatorColumn.CONTRIBUTION_PP && nodes.whole(cell).isEmpty()) {
      throw new UnknownFigureException(
          "拉动点数只对全省的大类和各市的全部工业计算，" + cell + " 没有",
          "contribution_pp is for divisions of the province and for T of cities, not for " + cell);
    }
  }
}
