package cn.qianhu.audit.explain.render;

import cn.qianhu.audit.explain.CrossCheck;
import cn.qianhu.audit.explain.Explanation;
import cn.qianhu.audit.explain.ExplanationNode;
import cn.qianhu.audit.explain.ExplanationNode.Relation;
import cn.qianhu.audit.explain.raw.Origin;
import cn.qianhu.audit.suspect.SuspectWords;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.suspect.Suspect;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** An explanation as text for people: a tree, the largest parts of each sum first. */
public final class TextRendering {

  private static final Comparator<ExplanationNode> LARGEST_FIRST =
      Comparator.comparing((ExplanationNode node) -> size(node)).reversed();

  /** Stands between a formula in words and the same in numbers. */
  private static final String IN_NUMBERS = " ⇒ ";

  private static final int YEAR = 12;
  private static final int LEAF_DIGITS = 6;

  private final PrintWriter out;
  private final int top;
  private Explanation explanation;

  /** Formulas in words whose numbers were printed. */
  private final Set<String> words = new TreeSet<>();

  /**
   * @param top how many parts of a long sum are shown; the others are one line
   */
  public TextRendering(PrintWriter out, int top) {
    this.out = out;
    this.top = top;
  }

  public void print(Explanation toPrint) {
    explanation = toPrint;
    ExplanationNode root = explanation.root();
    out.println(root.label().zh());
    if (!root.label().en().equals(root.label().zh())) {
      out.println(root.label().en());
    }
    out.println();
    out.println(figure(root, null) + relation(root));
    root.checks().forEach(crossCheck -> out.println(statement(crossCheck)));
    ofTheWhole(root).forEach(origin -> out.println(place(origin)));
    suspects();
    below(root, "");
    out.println();
    words.forEach(formula -> out.println("算式 formula: " + formula));
    summary();
  }

  /** The records on which the whole rests and no part of it: those of the parts stand there. */
  private static List<Origin> ofTheWhole(ExplanationNode root) {
    Set<String> printed =
        root.children().stream()
            .flatMap(ExplanationNode::all)
            .flatMap(node -> node.origins().stream())
            .map(Origin::place)
            .collect(Collectors.toSet());
    return root.origins().stream().filter(origin -> !printed.contains(origin.place())).toList();
  }

  /** Prints at the head that the figure must not be quoted, and whose reports are the reason. */
  private void suspects() {
    if (explanation.suspects().isEmpty()) {
      return;
    }
    Bilingual sentence = SuspectWords.sentence(explanation.suspects());
    out.println(SuspectWords.MARK + " " + sentence);
    for (Suspect suspect : explanation.suspects()) {
      out.println(
          "  "
              + SuspectWords.MARK
              + " "
              + explanation.nameOf(suspect)
              + " "
              + suspect.uscc()
              + " "
              + Months.text(suspect.month())
              + " "
              + suspect.rule());
    }
    if (explanation.without() != null) {
      out.println("  " + SuspectWords.without(explanation.without()));
    }
  }

  private static String statement(CrossCheck crossCheck) {
    String stated = crossCheck.stated().isEmpty() ? "（空 empty）" : crossCheck.stated();
    return crossCheck.against().label().both()
        + " "
        + stated
        + (crossCheck.agrees() ? "，相符 agrees" : "，不符 DIFFERS");
  }

  /** Whether the node is a sum of zeros, below which nothing is worth reading. */
  private static boolean isNothing(ExplanationNode node) {
    return node.amount() != null
        && node.amount().signum() == 0
        && node.agrees()
        && !node.children().isEmpty()
        && node.children().stream().allMatch(TextRendering::isZero);
  }

  private static boolean isZero(ExplanationNode node) {
    return node.amount() != null
        && node.amount().signum() == 0
        && node.children().stream().allMatch(TextRendering::isZero);
  }

  private void below(ExplanationNode node, String indent) {
    if (node.relation() == Relation.SUM && isNothing(node)) {
      return;
    }
    List<ExplanationNode> visible = visibleChildren(node);
    int hidden = node.children().size() - visible.size();
    for (int i = 0; i < visible.size(); i++) {
      boolean last = i == visible.size() - 1 && hidden == 0;
      branch(visible.get(i), node, indent, last);
    }
    if (hidden > 0) {
      out.println(indent + "└─ " + rest(node, visible, hidden));
    }
  }

  /** Leaves largest first; what has an order of its own, such as months, keeps it while short. */
  private List<ExplanationNode> visibleChildren(ExplanationNode node) {
    List<ExplanationNode> children = node.children();
    boolean leaves = children.stream().allMatch(child -> child.subject() != null);
    boolean parts = node.relation() == Relation.SUM || node.relation() == Relation.COUNT;
    return parts && (leaves || children.size() > Math.max(top, YEAR))
        ? children.stream().sorted(LARGEST_FIRST).limit(top).toList()
        : children;
  }

  private static BigDecimal size(ExplanationNode node) {
    return node.amount() == null ? BigDecimal.ZERO : node.amount().abs();
  }

  private static String rest(ExplanationNode node, List<ExplanationNode> visible, int hidden) {
    String words = "… 其余 " + hidden + " 项 the other " + hidden;
    if (node.relation() != Relation.SUM) {
      return words;
    }
    BigDecimal sum = node.amount();
    for (ExplanationNode part : visible) {
      sum = sum.subtract(part.amount());
    }
    return words + "：" + sum.toPlainString();
  }

  private void branch(ExplanationNode node, ExplanationNode above, String indent, boolean last) {
    String symbol = node.symbol() == null ? "" : node.symbol() + " = ";
    out.println(
        indent
            + (last ? "└─ " : "├─ ")
            + symbol
            + figure(node, above.unit())
            + "  "
            + SuspectWords.marked(node.label().both(), explanation.isSuspect(node))
            + relation(node));
    String deeper = indent + (last ? "   " : "│  ");
    String note = deeper + (node.children().isEmpty() ? "     " : "│    ");
    node.origins().forEach(origin -> out.println(note + place(origin)));
    node.checks().stream()
        .filter(crossCheck -> !crossCheck.agrees())
        .forEach(crossCheck -> out.println(note + "! " + statement(crossCheck)));
    below(node, deeper);
  }

  /** The figure, with its unit where that is not the unit of what it is a part of. */
  private static String figure(ExplanationNode node, Bilingual unitAbove) {
    if (node.amount() == null && node.text() == null) {
      return "（无定义 undefined）";
    }
    boolean sameUnit = node.unit() == null || node.unit().equals(unitAbove);
    return digits(node) + (sameUnit ? "" : " " + node.unit().both());
  }

  /** Products of exact numbers end in zeros that say nothing. */
  private static String digits(ExplanationNode node) {
    BigDecimal amount = node.amount();
    if (amount == null || amount.scale() <= LEAF_DIGITS) {
      return node.figure();
    }
    BigDecimal shortest = amount.stripTrailingZeros();
    return shortest.setScale(Math.max(shortest.scale(), LEAF_DIGITS)).toPlainString();
  }

  private String relation(ExplanationNode node) {
    return switch (node.relation()) {
      case SUM -> "  = Σ " + node.children().size() + (isNothing(node) ? "，均为零 all zero" : "");
      case COUNT -> "";
      case FORMULA, RECORD -> formula(node);
    };
  }

  /** The formula of an amount, or the condition of a verdict. */
  private String formula(ExplanationNode node) {
    if (node.formula() == null) {
      return "";
    }
    return node.text() == null
        ? "  = " + numbers(node.formula())
        : "  [" + node.formula().both() + "]";
  }

  /**
   * The numbers of a formula. In a long tree one formula stands many times: its words are printed
   * once, at the end.
   */
  private String numbers(Bilingual formula) {
    int numbers = formula.zh().indexOf(IN_NUMBERS);
    if (numbers < 0) {
      return formula.both();
    }
    words.add(Bilingual.of(formula.zh().substring(0, numbers), beforeNumbers(formula.en())).both());
    return formula.zh().substring(numbers + IN_NUMBERS.length());
  }

  private static String beforeNumbers(String formula) {
    return formula.substring(0, formula.indexOf(IN_NUMBERS));
  }

  private static String place(Origin origin) {
    StringBuilder text = new StringBuilder();
    text.append(origin.role().words());
    text.append(' ').append(origin.id());
    if (origin.revision() != null) {
      text.append(" r").append(origin.revision());
    }
    if (origin.records() > 1) {
      text.append(" ×").append(origin.records());
    }
    text.append("  ").append(origin.place());
    if (origin.reportedAt() != null) {
      text.append("  上报 reported ").append(origin.reportedAt());
    }
    if (!origin.signer().isEmpty()) {
      text.append("  签名 signed ").append(origin.signer());
    }
    if (origin.received() != null) {
      text.append("  收到 received ").append(Times.toTheSecond(origin.received()));
    }
    if (origin.from() != null) {
      text.append("  来自 from ").append(origin.from());
    }
    return text.toString();
  }

  private void summary() {
    List<Explanation.CheckDifference> differences = explanation.differences();
    if (differences.isEmpty() && !explanation.suspects().isEmpty()) {
      Bilingual sentence = SuspectWords.sentence(explanation.suspects());
      out.printf(
          "核对 %,d 处，一致，但存疑：%s / %,d comparisons agree, but it is suspect: %s%n",
          explanation.checks(), sentence.zh(), explanation.checks(), sentence.en());
      return;
    }
    if (differences.isEmpty()) {
      out.printf(
          "核对 %,d 处，全部相符 / %,d comparisons, all agree%n",
          explanation.checks(), explanation.checks());
      return;
    }
    out.printf(
        "核对 %,d 处，%,d 处不符 / %,d comparisons, %,d differ:%n",
        explanation.checks(), differences.size(), explanation.checks(), differences.size());
    differences.stream()
        .limit(top)
        .forEach(
            difference ->
                out.println(
                    "! "
                        + difference.label().both()
                        + "：核算 worked out "
                        + (difference.worked().isEmpty() ? "（空 empty）" : difference.worked())
                        + "，"
                        + statement(difference.check())));
  }
}
