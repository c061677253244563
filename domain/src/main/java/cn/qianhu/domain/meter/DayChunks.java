package cn.qianhu.domain.meter;

/**
 * The pieces in which a meter's day is written. Readings that come together are written together,
 * in one piece; where they come one by one, only the last piece is written again, and it is small:
 * a day in one piece would be written a hundred times.
 */
final class DayChunks {

  /** Readings of a full piece; measured in {@code docs/developing/performance-history.md}. */
  private static final int FULL = 8;

  private static final int NONE_YET = -1;

  private final ReadingColumns readings;
  private int count;
  private int inLast;

  /** Whether the first piece stands on a sheet. */
  private boolean isOnSheet;

  /** A bit for each piece: there are at most 96 / {@link #FULL} + 1. */
  private long changed;

  DayChunks(ReadingColumns readings) {
    this.readings = readings;
  }

  int count() {
    return count;
  }

  /** A reading was replaced. */
  void changed(int at) {
    int piece = readings.piece(at);
    if (piece != ReadingColumns.NO_PIECE) {
      changed |= 1L << piece;
    }
  }

  /** The head of the day, which the first piece holds besides its readings, has changed. */
  void headChanged() {
    changed |= 1;
  }

  /** Records the number of readings of a piece that was read. */
  void wasRead(int piece, int size) {
    count = piece + 1;
    inLast = size;
  }

  /** The day was read from a page: it is written apart as soon as anything of it changes. */
  void stoodOnSheet() {
    isOnSheet = true;
  }

  /** Assigns the readings that are in no piece yet, and answers with the pieces to be written. */
  long settle() {
    int fresh = NONE_YET;
    for (int i = 0; i < readings.size(); i++) {
      if (readings.piece(i) == ReadingColumns.NO_PIECE) {
        fresh = fresh == NONE_YET ? pieceForMore() : fresh;
        readings.setPiece(i, fresh);
        inLast++;
      }
    }
    if (isOnSheet && changed != 0) {
      headChanged();
      isOnSheet = false;
    }
    long toWrite = changed;
    changed = 0;
    return toWrite;
  }

  private int pieceForMore() {
    if (count == 0 || inLast >= FULL) {
      count++;
      inLast = 0;
    }
    changed |= 1L << (count - 1);
    return count - 1;
  }
}
