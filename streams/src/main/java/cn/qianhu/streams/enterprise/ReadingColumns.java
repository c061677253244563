package cn.qianhu.streams.enterprise;

import java.util.Arrays;

/**
 * Readings of one meter and day in columns, in the order of their starts. Readings come in
 * millions: as objects they would take ten times the room and most of the time.
 */
final class ReadingColumns {

  /** A start is aligned to its interval, and so to a quarter of an hour. */
  static final int QUARTERS = 96;

  /** Where a reading stands that is in no piece yet. */
  static final int NO_PIECE = -1;

  private int size;
  private byte[] quarters = new byte[1];
  private short[] meterings = new short[1];
  private byte[] pieces = new byte[1];
  private long[] quantities = new long[1];
  private long[] reported = new long[1];
  private long[] offsets = new long[1];

  int size() {
    return size;
  }

  /** Where the reading of a quarter is; otherwise {@code -1 -} where it would be. */
  int find(int quarter) {
    if (size == 0 || quarters[size - 1] < quarter) {
      return -1 - size;
    }
    return Arrays.binarySearch(quarters, 0, size, (byte) quarter);
  }

  /** Makes room at a place, for a reading that {@link #set} then puts there. */
  void insert(int at, int quarter) {
    makeRoom(1);
    int behind = size - at;
    if (behind > 0) {
      move(at, behind);
    }
    quarters[at] = (byte) quarter;
    pieces[at] = NO_PIECE;
    size++;
  }

  /** Makes room for so many more, so that columns do not grow step by step. */
  void makeRoom(int more) {
    if (size + more > quarters.length) {
      grow(Math.min(QUARTERS, Math.max(4 * size, size + more)));
    }
  }

  private void grow(int capacity) {
    quarters = Arrays.copyOf(quarters, capacity);
    meterings = Arrays.copyOf(meterings, capacity);
    pieces = Arrays.copyOf(pieces, capacity);
    quantities = Arrays.copyOf(quantities, capacity);
    reported = Arrays.copyOf(reported, capacity);
    offsets = Arrays.copyOf(offsets, capacity);
  }

  private void move(int at, int length) {
    System.arraycopy(quarters, at, quarters, at + 1, length);
    System.arraycopy(meterings, at, meterings, at + 1, length);
    System.arraycopy(pieces, at, pieces, at + 1, length);
    System.arraycopy(quantities, at, quantities, at + 1, length);
    System.arraycopy(reported, at, reported, at + 1, length);
    System.arraycopy(offsets, at, offsets, at + 1, length);
  }

  void set(int at, int metering, long quantity, long reportedMillis, long offset) {
    meterings[at] = (short) metering;
    quantities[at] = quantity;
    reported[at] = reportedMillis;
    offsets[at] = offset;
  }

  void setPiece(int at, int piece) {
    pieces[at] = (byte) piece;
  }

  /** Quarter of an hour of the day that the interval starts in, 0 to 95. */
  int quarter(int at) {
    return quarters[at];
  }

  /** Number of the metering within the day. */
  int metering(int at) {
    return meterings[at];
  }

  /** The piece of the day that it stands in, or {@link #NO_PIECE}. */
  int piece(int at) {
    return pieces[at];
  }

  /** In 0.0001 of the carrier's meter unit. */
  long quantity(int at) {
    return quantities[at];
  }

  /** Instant of the report in milliseconds, rounded down. */
  long reported(int at) {
    return reported[at];
  }

  /** Offset in the raw log. */
  long offset(int at) {
    return offsets[at];
  }
}
