package cn.qianhu.audit.explain;

import cn.qianhu.audit.explain.CrossCheck.Against;
import cn.qianhu.audit.explain.PublishedResults.BalanceKey;
import cn.qianhu.audit.vocabulary.Vocabulary;
import cn.qianhu.contract.table.BalanceColumn;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.event.Balance;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Explains the figures of the table of energy budget balances. */
record BalanceExplainer(PublishedResults published, BalanceNodes nodes, CellWords words) {

  /** The whole row. */
  ExplanationNode explain(BalanceKey key) {
    Balance row = row(key);
    List<ExplanationNode> figures =
        BalanceColumn.FIGURES.stream().map(figure -> checked(key, figure, row)).toList();
    return ExplanationNode.words(title(key, ResultTables.BALANCES.title()), row.getLight())
        .over(figures);
  }

  ExplanationNode explain(BalanceKey key, String name) {
    Balance row = row(key);
    BalanceColumn figure =
        FigureSuggestions.column("数字", "figure", name, name, BalanceColumn.FIGURES);
    return checked(key, figure, row).named(title(key, figure.title()));
  }

  private ExplanationNode checked(BalanceKey key, BalanceColumn figure, Balance row) {
    return nodes.node(key, figure).checked(Against.PUBLISHED, figure.published(row));
  }

  private Bilingual title(BalanceKey key, Bilingual figure) {
    Bilingual city = words.region(key.city());
    Bilingual rule = Vocabulary.DEDUCTION_RULE.words(key.rule());
    return Bilingual.of(
        city.zh() + " " + key.period() + " " + rule.zh() + " " + figure.zh(),
        city.en() + ", " + key.period() + ", " + rule.en() + ", " + figure.en());
  }

  private Balance row(BalanceKey key) {
    Balance row = published.balances().get(key);
    if (row == null) {
      throw unknown(key);
    }
    return row;
  }

  private UnknownFigureException unknown(BalanceKey key) {
    Collection<String> rules = new TreeSet<>();
    Collection<String> periods = new TreeSet<>();
    Collection<String> regions = new TreeSet<>();
    for (BalanceKey known : published.balances().keySet()) {
      regions.add(known.city());
      if (known.city().equals(key.city())) {
        periods.add(known.period());
      }
      if (known.city().equals(key.city()) && known.period().equals(key.period())) {
        rules.add(known.rule());
      }
    }
    if (!rules.isEmpty()) {
      return FigureSuggestions.name(
          key.city() + " " + key.period() + " 的扣除规则",
          "deduction rule for " + key.city() + " in " + key.period() + " called",
          key.rule(),
          rules);
    }
    return periods.isEmpty()
        ? FigureSuggestions.name("有用能预算的地区", "region with an energy budget", key.city(), regions)
        : FigureSuggestions.name(
            key.city() + " 预算余额的期间", "balance of " + key.city() + " for", key.period(), periods);
  }
}
