package cn.qianhu.reporting.outbox;

import java.util.ArrayList;
import java.util.List;

/**
 * The undamaged entries in the file of a segment.
 *
 * @param positions where the undamaged entries begin
 * @param length of the file up to the end of the last undamaged entry
 * @param damaged whether something stands between or behind them that cannot be the torn end of a
 *     write that was never confirmed: bytes that were changed afterwards
 */
record SegmentScan(List<Integer> positions, int length, boolean damaged) {

  static SegmentScan of(byte[] bytes) {
    List<Integer> positions = new ArrayList<>();
    int end = 0;
    boolean gap = false;
    int position = 0;
    while (position < bytes.length) {
      OutboxEntry entry = EntryFormat.decode(bytes, position);
      if (entry == null) {
        position++;
        continue;
      }
      gap |= position > end;
      positions.add(position);
      position += EntryFormat.HEADER + entry.payload().length;
      end = position;
    }
    return new SegmentScan(positions, end, gap || EntryFormat.isWhole(bytes, end));
  }
}
