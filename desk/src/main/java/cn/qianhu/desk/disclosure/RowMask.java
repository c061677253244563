package cn.qianhu.desk.disclosure;

import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.event.Measure;
import java.util.EnumSet;
import java.util.Set;

/**
 * The figures of a row that the public sees.
 *
 * @param shown any other is hidden
 */
record RowMask(Set<IndicatorColumn> shown) {

  /** A mask that shows the value only. */
  RowMask() {
    this(EnumSet.of(IndicatorColumn.VALUE));
  }

  RowMask with(IndicatorColumn figure, boolean isShown) {
    if (isShown) {
      shown.add(figure);
    }
    return this;
  }

  /** The row without the figures that are hidden. */
  Measure of(Measure row) {
    Measure masked = Measure.newBuilder(row).build();
    IndicatorColumn.FIGURES.stream()
        .filter(figure -> !shown.contains(figure))
        .forEach(figure -> figure.hide(masked));
    return masked;
  }
}
