package cn.qianhu.audit.movement;

import java.util.Set;

/**
 * A changed figure that is no sum: a ratio, a light, a status, the contents of an alert. It follows
 * from sums, whose movements are listed.
 *
 * @param before as it was published; empty where there was none
 * @param after as it is published; empty where there is none any more
 * @param causes what moved it besides sums: what it is compared with
 */
public record Shift(TableFigure figure, String before, String after, Set<Cause> causes) {

  public Shift {
    causes = Set.copyOf(causes);
  }

  public Shift(TableFigure figure, String before, String after) {
    this(figure, before, after, Set.of());
  }
}
