package cn.qianhu.domain.meter;

import cn.qianhu.contract.form.reading.ReadingRun;
import java.util.Arrays;

/**
 * Readings of one meter and day in columns, in the order of their starts. Readings come in
 * millions: as objects they would take ten times the room and most of the time.
 */
final class ReadingColumns {

  /** A start is aligned to its interval, and so to a quarter of an hour. */
  static final int QUARTERS = 96;

  /** Position of a reading that is in no chunk yet. */
  static final int NO_CHUNK = -1;

  private int size;
  private byte[] quarters = {};
  private byte[] chunks = {};
  private long[] quantities = {};
  private final ConstantColumn channels = new ConstantColumn();
  private final ConstantColumn reported = new ConstantColumn();
  private final ConstantColumn offsets = new ConstantColumn();

  int size() {
    return size;
  }

  /**
   * The position of the reading of a quarter; {@code -1 -} the position where it would be inserted,
   * if there is none.
   */
  int find(int quarter) {
    if (size == 0 || quarters[size - 1] < quarter) {
      return -1 - size;
    }
    return Arrays.binarySearch(quarters, 0, size, (byte) quarter);
  }

  /** Inserts a position for a reading, which {@link #set} then writes. */
  void insert(int at, int quarter) {
    makeRoom(1);
    int behind = size - at;
    if (behind > 0) {
      System.arraycopy(quarters, at, quarters, at + 1, behind);
      System.arraycopy(chunks, at, chunks, at + 1, behind);
      System.arraycopy(quantities, at, quantities, at + 1, behind);
    }
    channels.insert(at, behind, quarters.length);
    reported.insert(at, behind, quarters.length);
    offsets.insert(at, behind, quarters.length);
    quarters[at] = (byte) quarter;
    chunks[at] = NO_CHUNK;
    size++;
  }

  /** Reserves capacity, so that columns do not grow step by step. */
  void makeRoom(int more) {
    if (size + more > quarters.length) {
      int capacity = Math.min(QUARTERS, Math.max(4 * size, size + more));
      quarters = Arrays.copyOf(quarters, capacity);
      chunks = Arrays.copyOf(chunks, capacity);
      quantities = Arrays.copyOf(quantities, capacity);
    }
  }

  void set(int at, int channel, long quantity, long reportedMillis, long offset) {
    quantities[at] = quantity;
    channels.set(at, channel, size, quarters.length);
    reported.set(at, reportedMillis, size, quarters.length);
    offsets.set(at, offset, size, quarters.length);
  }

  /**
   * Takes over intervals of a run while the columns are empty.
   *
   * @param quarter that the first of them begins in
   * @param step quarters from one to the next
   */
  void take(ReadingRun run, int from, int to, int quarter, int step, int channel, long offset) {
    makeRoom(to - from);
    run.copyQuantities(from, to, quantities);
    for (int i = 0; i < to - from; i++) {
      quarters[i] = (byte) (quarter + i * step);
    }
    Arrays.fill(chunks, 0, to - from, (byte) NO_CHUNK);
    channels.setAll(channel);
    reported.setAll(run.reportedAt());
    offsets.setAll(offset);
    size = to - from;
  }

  void setChunk(int at, int chunk) {
    chunks[at] = (byte) chunk;
  }

  /** Quarter of an hour of the day that the interval starts in, 0 to 95. */
  int quarter(int at) {
    return quarters[at];
  }

  /** Number of the channel within the day. */
  int channel(int at) {
    return (int) channels.get(at);
  }

  /** The chunk of the day that it stands in, or {@link #NO_CHUNK}. */
  int chunk(int at) {
    return chunks[at];
  }

  /** The quantity in 0.0001 of the carrier's meter unit. */
  long quantity(int at) {
    return quantities[at];
  }

  /** Instant of the report in milliseconds, rounded down. */
  long reported(int at) {
    return reported.get(at);
  }

  /** Whether all were reported in one instant. */
  boolean isReportedTogether() {
    return reported.isAlike();
  }

  /** Offset in the raw log. */
  long offset(int at) {
    return offsets.get(at);
  }
}
