package cn.qianhu.center.document;

import cn.qianhu.center.vocabulary.Words;
import java.math.BigDecimal;
import java.util.List;

/**
 * Figures as bars, to the right of a line where they are positive and to its left where they are
 * not. On paper only: in a workbook the table beside them says the same.
 */
public record Bars(Words caption, List<Bar> bars) implements Block {

  /** A bar with its name. */
  public record Bar(String label, BigDecimal figure) {}

  public Bars {
    bars = List.copyOf(bars);
  }
}
