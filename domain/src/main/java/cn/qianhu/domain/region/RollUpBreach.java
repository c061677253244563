package cn.qianhu.domain.region;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import java.math.BigInteger;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A cell that is not the sum of its parts: then the streams are wrong, not the reports.
 *
 * @param month index of the month
 * @param cell what the cell holds
 * @param parts what the cells of its regions make together
 */
public record RollUpBreach(CellSeries series, int month, Sums cell, Sums parts) {

  /** Two sums of a slot that should be equal, in its units. */
  public record SlotDifference(BigInteger cell, BigInteger parts) {}

  /** The slots in which the two differ. */
  public SortedMap<Slot, SlotDifference> differences() {
    SortedMap<Slot, SlotDifference> differences = new TreeMap<>();
    for (Slot slot : cell.copy().minus(parts).slots()) {
      differences.put(slot, new SlotDifference(cell.get(slot), parts.get(slot)));
    }
    return differences;
  }
}
