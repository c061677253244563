package cn.qianhu.center.explain;

import java.util.List;

/**
 * How a figure came about: a tree from the figure down to raw records.
 *
 * @param asked the question, part by part: kind first, then what names the figure
 */
public record Explanation(List<String> asked, Node root) {

  /**
   * A place in the tree where what was worked out is not what stands elsewhere.
   *
   * @param worked out here
   */
  public record Difference(Label label, String worked, Check check) {}

  public Explanation {
    asked = List.copyOf(asked);
  }

  /** Whether everything that could be compared agrees. */
  public boolean agrees() {
    return root.agrees();
  }

  /** How many comparisons were made. */
  public long checks() {
    return root.comparisons();
  }

  /** Where it does not agree, from the top. */
  public List<Difference> differences() {
    return root.all()
        .flatMap(
            node ->
                node.checks().stream()
                    .filter(check -> !check.agrees())
                    .map(check -> new Difference(node.label(), node.figure(), check)))
        .toList();
  }
}
