package cn.qianhu.audit.explain;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.contract.table.SuspectRow;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.suspect.Suspect;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The explanation of a figure: a tree from the figure down to raw records.
 *
 * @param asked the question, part by part: kind first, then what names the figure
 * @param suspects the suspect reports that the figure contains
 * @param without what gross output of the cell comes to without them; null where the figure is
 *     another, or of another month than the latest closed one
 */
public record Explanation(
    List<String> asked, ExplanationNode root, SortedSet<Suspect> suspects, SuspectRow without) {

  /**
   * A place in the tree where the recomputed figure differs from the stated one.
   *
   * @param worked out here
   */
  public record CheckDifference(Bilingual label, String worked, CrossCheck check) {}

  public Explanation {
    asked = List.copyOf(asked);
    suspects = Collections.unmodifiableSortedSet(new TreeSet<>(suspects));
  }

  /** Whether all comparisons agree. */
  public boolean agrees() {
    return root.agrees();
  }

  /** Whether a part of the figure is one of the suspect reports. */
  public boolean isSuspect(ExplanationNode part) {
    return suspects.stream().anyMatch(suspect -> isOf(suspect, part.subject()));
  }

  private static boolean isOf(Suspect suspect, LeafSubject subject) {
    return subject != null
        && subject.form().equals(OutputMeasures.FAMILY)
        && subject.id().equals(suspect.uscc())
        && subject.period().equals(Months.text(suspect.month()));
  }

  /** Name of a suspect's enterprise, as the tree has it; else its code. */
  public String nameOf(Suspect suspect) {
    return root.all()
        .map(ExplanationNode::subject)
        .filter(subject -> isOf(suspect, subject))
        .map(LeafSubject::name)
        .findFirst()
        .orElse(suspect.uscc());
  }

  /** The number of comparisons. */
  public long checks() {
    return root.comparisons();
  }

  /** The comparisons that do not agree, from the top. */
  public List<CheckDifference> differences() {
    return root.all()
        .flatMap(
            node ->
                node.checks().stream()
                    .filter(crossCheck -> !crossCheck.agrees())
                    .map(
                        crossCheck -> new CheckDifference(node.label(), node.figure(), crossCheck)))
        .toList();
  }
}
