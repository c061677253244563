package cn.qianhu.audit.explain;

import cn.qianhu.contract.text.Bilingual;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Symbols of formulas, each of which stands for one figure of a whole explanation: formulas are
 * written level by level, and without this {@code a} would be one figure above and another below.
 */
final class Symbols {

  /**
   * A symbol in a formula: one letter, or one with a number, that is no part of a word. The letter
   * is looked for first: to look at each place for what stands before it took a third of the time
   * of an explanation.
   */
  private static final Pattern SYMBOL =
      Pattern.compile("[a-z](?<![\\p{L}\\d][a-z])\\d*+(?!\\p{L})");

  /** The number of the second figure with a letter. */
  private static final int FIRST_NUMBER = 2;

  private final Set<String> taken = new HashSet<>();

  /** The number to begin from for each letter: a cell of a province has thousands of figures. */
  private final Map<String, Integer> numbers = new HashMap<>();

  private Symbols() {}

  /** The figure with unique symbols: one that was used before gets a number. */
  static ExplanationNode unique(ExplanationNode figure) {
    return new Symbols().renamed(figure, Map.of());
  }

  /**
   * @param above what symbols of the figures above are called now: a formula may use them
   */
  private ExplanationNode renamed(ExplanationNode node, Map<String, String> above) {
    if (node.formula() == null && !hasSymbols(node)) {
      return node;
    }
    Map<String, String> names = new HashMap<>(above);
    for (ExplanationNode child : node.children()) {
      if (child.symbol() != null) {
        names.put(child.symbol(), free(child.symbol()));
      }
    }
    List<ExplanationNode> children = new ArrayList<>();
    for (ExplanationNode child : node.children()) {
      ExplanationNode below = renamed(child, names);
      children.add(child.symbol() == null ? below : below.called(names.get(child.symbol())));
    }
    ExplanationNode over = node.over(children);
    return node.formula() == null ? over : over.saying(said(node.formula(), names));
  }

  private static boolean hasSymbols(ExplanationNode node) {
    return node.children().stream()
        .anyMatch(child -> child.symbol() != null || child.formula() != null || hasSymbols(child));
  }

  private String free(String symbol) {
    if (taken.add(symbol)) {
      return symbol;
    }
    String letter = symbol.substring(0, 1);
    int number = numbers.getOrDefault(letter, FIRST_NUMBER);
    while (!taken.add(letter + number)) {
      number++;
    }
    numbers.put(letter, number + 1);
    return letter + number;
  }

  /**
   * Replaces symbols in both languages at once where both formulas are the same, as most are: they
   * are as long as there are figures.
   */
  private static Bilingual said(Bilingual formula, Map<String, String> names) {
    String zh = said(formula.zh(), names);
    return formula.zh().equals(formula.en())
        ? Bilingual.same(zh)
        : Bilingual.of(zh, said(formula.en(), names));
  }

  private static String said(String formula, Map<String, String> names) {
    return SYMBOL
        .matcher(formula)
        .replaceAll(found -> names.getOrDefault(found.group(), found.group()));
  }
}
