package cn.qianhu.center.explain;

import cn.qianhu.center.explain.Panel.Selection;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Sums of facts, of a month or from January: plain loops over whom a selection names. */
final class SumNodes {

  private final FactBook facts;
  private final LeafNodes leaves;

  SumNodes(FactBook facts, LeafNodes leaves) {
    this.facts = facts;
    this.leaves = leaves;
  }

  /** Of the selected, the amounts of the cell's month. */
  Node month(CellKey cell, IndicatorMeasure measure, Selection selection) {
    return sum(selection.of(cell), cell.month(), measure);
  }

  /** Of the selected, the amounts of the same month a year before. */
  Node monthBefore(CellKey cell, IndicatorMeasure measure, Selection selection) {
    return sum(selection.of(cell), Panel.yearBefore(cell.month()), measure);
  }

  /** The months from January to the cell's, each with its own selection. */
  Node ytd(CellKey cell, IndicatorMeasure measure, Selection selection) {
    return ytd(cell, measure, selection, UnaryOperator.identity());
  }

  /** The same of the year before, the selection being that of this year's month. */
  Node ytdBefore(CellKey cell, IndicatorMeasure measure, Selection selection) {
    return ytd(cell, measure, selection, Panel::yearBefore);
  }

  private Node ytd(
      CellKey cell, IndicatorMeasure measure, Selection selection, UnaryOperator<YearMonth> shift) {
    List<Node> months =
        fromJanuary(cell)
            .map(each -> sum(selection.of(each), shift.apply(each.month()), measure))
            .filter(node -> !node.children().isEmpty())
            .toList();
    YearMonth last = shift.apply(cell.month());
    String span = YearMonth.of(last.getYear(), 1) + ".." + last;
    return Node.sum(words(measure.label, span), measure.unit, months);
  }

  /** The cell in each month from January to its own. */
  static Stream<CellKey> fromJanuary(CellKey cell) {
    return Stream.iterate(
            YearMonth.of(cell.month().getYear(), 1),
            month -> !month.isAfter(cell.month()),
            month -> month.plusMonths(1))
        .map(cell::at);
  }

  private Node sum(List<String> subjects, YearMonth month, IndicatorMeasure measure) {
    List<Node> parts =
        subjects.stream()
            .map(subject -> facts.fact(measure.form, subject, month))
            .flatMap(Optional::stream)
            .map(fact -> leaves.leaf(fact, measure))
            .toList();
    return Node.sum(words(measure.label, month.toString()), measure.unit, parts);
  }

  private static Label words(Label measure, String when) {
    return new Label(measure.zh() + " " + when, measure.en() + " " + when);
  }
}
