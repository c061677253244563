package cn.qianhu.audit.explain;

import cn.qianhu.audit.explain.CrossCheck.Against;
import cn.qianhu.audit.explain.raw.Origin;
import cn.qianhu.contract.text.Bilingual;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A figure, and the figures that it is computed from.
 *
 * @param symbol how the formula of the figure above calls this one; null where none does
 * @param amount exact; of a quotient rounded to the digits it is published with; null where the
 *     figure is text, or undefined
 * @param text what the figure says where it is no number; null where it is one, or undefined
 * @param unit of the amount; null where it has none
 * @param relation how the amount comes from the children
 * @param formula in the symbols of the children, or in numbers, in both languages; null where the
 *     relation says it all
 * @param subject whose fact it is; null where it is none
 * @param checks with what it was compared
 * @param origins the raw records that it rests on itself, its children's left out
 */
public record ExplanationNode(
    Bilingual label,
    String symbol,
    BigDecimal amount,
    String text,
    Bilingual unit,
    Relation relation,
    Bilingual formula,
    LeafSubject subject,
    List<CrossCheck> checks,
    List<ExplanationNode> children,
    List<Origin> origins) {

  /** Relations of a figure to those below it. */
  public enum Relation {
    /** It is the exact sum of those below. */
    SUM,
    /** It is the number of those below. */
    COUNT,
    /** The formula says how. */
    FORMULA,
    /** It is taken from the records that it rests on. */
    RECORD
  }

  public ExplanationNode {
    checks = List.copyOf(checks);
    children = List.copyOf(children);
    origins = List.copyOf(origins);
  }

  private static ExplanationNode bare(
      Bilingual label, BigDecimal amount, String text, Bilingual unit, Relation relation) {
    return new ExplanationNode(
        label, null, amount, text, unit, relation, null, null, List.of(), List.of(), List.of());
  }

  /** The exact sum of others. */
  static ExplanationNode sum(Bilingual label, Bilingual unit, List<ExplanationNode> parts) {
    BigDecimal sum = BigDecimal.ZERO;
    for (ExplanationNode part : parts) {
      sum = sum.add(part.amount);
    }
    return bare(label, sum, null, unit, Relation.SUM).over(parts);
  }

  /** A node that counts others. */
  static ExplanationNode count(Bilingual label, Bilingual unit, List<ExplanationNode> counted) {
    return bare(label, BigDecimal.valueOf(counted.size()), null, unit, Relation.COUNT)
        .over(counted);
  }

  /**
   * A node that a formula gives.
   *
   * @param amount null where it is undefined
   */
  static ExplanationNode formula(
      Bilingual label, Bilingual unit, BigDecimal amount, String formula) {
    return formula(label, unit, amount, Bilingual.same(formula));
  }

  static ExplanationNode formula(
      Bilingual label, Bilingual unit, BigDecimal amount, Bilingual formula) {
    return bare(label, amount, null, unit, Relation.FORMULA).saying(formula);
  }

  /** Words that a formula gives. */
  static ExplanationNode verdict(Bilingual label, String text, Bilingual formula) {
    return bare(label, null, text, null, Relation.FORMULA).saying(formula);
  }

  /** An amount that stands in a record. */
  static ExplanationNode record(Bilingual label, Bilingual unit, BigDecimal amount) {
    return bare(label, amount, null, unit, Relation.RECORD);
  }

  /** Words that stand in a record. */
  static ExplanationNode words(Bilingual label, String text) {
    return bare(label, null, text, null, Relation.RECORD);
  }

  ExplanationNode saying(String formula) {
    return saying(Bilingual.same(formula));
  }

  ExplanationNode saying(Bilingual words) {
    return new ExplanationNode(
        label, symbol, amount, text, unit, relation, words, subject, checks, children, origins);
  }

  ExplanationNode called(String name) {
    return new ExplanationNode(
        label, name, amount, text, unit, relation, formula, subject, checks, children, origins);
  }

  ExplanationNode named(Bilingual other) {
    return new ExplanationNode(
        other, symbol, amount, text, unit, relation, formula, subject, checks, children, origins);
  }

  ExplanationNode of(LeafSubject whose) {
    return new ExplanationNode(
        label, symbol, amount, text, unit, relation, formula, whose, checks, children, origins);
  }

  ExplanationNode over(List<ExplanationNode> parts) {
    return new ExplanationNode(
        label, symbol, amount, text, unit, relation, formula, subject, checks, parts, origins);
  }

  ExplanationNode over(ExplanationNode... parts) {
    return over(List.of(parts));
  }

  ExplanationNode from(List<Origin> records) {
    return new ExplanationNode(
        label, symbol, amount, text, unit, relation, formula, subject, checks, children, records);
  }

  ExplanationNode alsoFrom(Origin record) {
    return from(Stream.concat(origins.stream(), Stream.of(record)).toList());
  }

  ExplanationNode checked(CrossCheck crossCheck) {
    List<CrossCheck> more = new ArrayList<>(checks);
    more.add(crossCheck);
    return new ExplanationNode(
        label, symbol, amount, text, unit, relation, formula, subject, more, children, origins);
  }

  /**
   * Compares with a figure that stands elsewhere, rounded to its digits.
   *
   * @param stated null or empty where it is left undefined
   */
  ExplanationNode checked(Against against, String stated) {
    String there = stated == null ? "" : stated;
    return checked(new CrossCheck(against, there, says(there)));
  }

  /** Whether the amount, rounded HALF_UP to the digits of a stated one, equals it. */
  private boolean says(String stated) {
    if (amount == null || stated.isEmpty()) {
      return amount == null && (text == null ? "" : text).equals(stated);
    }
    BigDecimal there = new BigDecimal(stated);
    return amount.setScale(there.scale(), RoundingMode.HALF_UP).compareTo(there) == 0;
  }

  /** This node with another amount. */
  ExplanationNode worth(BigDecimal other) {
    return new ExplanationNode(
        label, symbol, other, text, unit, relation, formula, subject, checks, children, origins);
  }

  /** The figure below that the formula calls by a symbol. */
  ExplanationNode child(String name) {
    return children.stream()
        .filter(part -> name.equals(part.symbol))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no part is called " + name));
  }

  /** Whether all comparisons of the node and below it agree. */
  public boolean agrees() {
    for (CrossCheck crossCheck : checks) {
      if (!crossCheck.agrees()) {
        return false;
      }
    }
    for (ExplanationNode child : children) {
      if (!child.agrees()) {
        return false;
      }
    }
    return true;
  }

  /** The number of comparisons of the node and below it. */
  public long comparisons() {
    long comparisons = checks.size();
    for (ExplanationNode child : children) {
      comparisons += child.comparisons();
    }
    return comparisons;
  }

  /** Itself and all below it, from the top. */
  public Stream<ExplanationNode> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(ExplanationNode::all));
  }

  /** The figure in digits or words; empty where it is undefined. */
  public String figure() {
    if (amount != null) {
      return amount.toPlainString();
    }
    return text == null ? "" : text;
  }
}
