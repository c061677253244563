package cn.qianhu.desk.document;

import cn.qianhu.contract.text.Bilingual;
import java.math.BigDecimal;
import java.util.List;

/**
 * Figures as bars, to the right of a line where they are positive and to its left where they are
 * not. On paper only: in a workbook the table beside them says the same.
 */
public record BarSeries(Bilingual caption, List<Bar> bars) implements Block {

  /** A bar with its name. */
  public record Bar(String label, BigDecimal figure) {}

  public BarSeries {
    bars = List.copyOf(bars);
  }
}
