package cn.qianhu.audit.explain;

import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.contract.text.Bilingual;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Sums of facts, of a month or from January: plain loops over whom a selection names. */
final class SumNodes {

  private final FactIndex facts;
  private final Panel panel;
  private final LeafNodes leaves;

  /** A month is part of every sum from January that comes after it. */
  private final Map<SumKey, ExplanationNode> nodes = new HashMap<>();

  /** A sum over a selection of a cell, of the amounts of a month. */
  private record SumKey(Selection selection, CellKey cell, YearMonth month, MeasureSpec measure) {}

  SumNodes(FactIndex facts, Panel panel, LeafNodes leaves) {
    this.facts = facts;
    this.panel = panel;
    this.leaves = leaves;
  }

  /** The amounts of the selected in the cell's month. */
  ExplanationNode month(CellKey cell, MeasureSpec measure, Selection selection) {
    return sum(new SumKey(selection, cell, cell.yearMonth(), measure));
  }

  /** The amounts of the selected in the same month a year before. */
  ExplanationNode monthBefore(CellKey cell, MeasureSpec measure, Selection selection) {
    return sum(new SumKey(selection, cell, Panel.yearBefore(cell.yearMonth()), measure));
  }

  /** The months from January to the cell's, each with its own selection. */
  ExplanationNode ytd(CellKey cell, MeasureSpec measure, Selection selection) {
    return ytd(cell, measure, selection, UnaryOperator.identity());
  }

  /** The sum from January of the year before, over the selection of this year's month. */
  ExplanationNode ytdBefore(CellKey cell, MeasureSpec measure, Selection selection) {
    return ytd(cell, measure, selection, Panel::yearBefore);
  }

  private ExplanationNode ytd(
      CellKey cell, MeasureSpec measure, Selection selection, UnaryOperator<YearMonth> shift) {
    List<ExplanationNode> months =
        fromJanuary(cell)
            .map(each -> sum(new SumKey(selection, each, shift.apply(each.yearMonth()), measure)))
            .filter(node -> !node.children().isEmpty())
            .toList();
    YearMonth last = shift.apply(cell.yearMonth());
    String span = YearMonth.of(last.getYear(), 1) + ".." + last;
    return ExplanationNode.sum(words(measure.words(), span), measure.unit().words(), months);
  }

  /** The cell in each month from January to its own. */
  static Stream<CellKey> fromJanuary(CellKey cell) {
    return Stream.iterate(
            YearMonth.of(cell.yearMonth().getYear(), 1),
            month -> !month.isAfter(cell.yearMonth()),
            month -> month.plusMonths(1))
        .map(cell::at);
  }

  private ExplanationNode sum(SumKey sumKey) {
    return nodes.computeIfAbsent(sumKey, this::explain);
  }

  private ExplanationNode explain(SumKey sumKey) {
    MeasureSpec measure = sumKey.measure();
    List<ExplanationNode> parts =
        panel.subjects(sumKey.selection(), sumKey.cell()).stream()
            .map(subject -> facts.fact(measure.family(), subject, sumKey.month()))
            .flatMap(Optional::stream)
            .map(fact -> leaves.leaf(fact, measure))
            .toList();
    return ExplanationNode.sum(
        words(measure.words(), sumKey.month().toString()), measure.unit().words(), parts);
  }

  private static Bilingual words(Bilingual measure, String when) {
    return Bilingual.of(measure.zh() + " " + when, measure.en() + " " + when);
  }
}
