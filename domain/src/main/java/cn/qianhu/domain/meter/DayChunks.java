package cn.qianhu.domain.meter;

/**
 * The chunks in which a meter's day is written. Readings that come together are written together,
 * in one chunk; where they come one by one, only the last chunk is written again, and it is small:
 * a day in one chunk would be written a hundred times.
 */
final class DayChunks {

  /** Readings of a full chunk; measured in {@code docs/developing/performance-history.md}. */
  private static final int FULL = 8;

  private static final int NONE_YET = -1;

  private final ReadingColumns readings;
  private int count;
  private int inLast;

  /** Whether the first chunk is on a page. */
  private boolean isOnPage;

  /** A bit for each chunk: there are at most 96 / {@link #FULL} + 1. */
  private long changed;

  DayChunks(ReadingColumns readings) {
    this.readings = readings;
  }

  int count() {
    return count;
  }

  /** A reading was replaced. */
  void changed(int at) {
    int chunk = readings.chunk(at);
    if (chunk != ReadingColumns.NO_CHUNK) {
      changed |= 1L << chunk;
    }
  }

  /** The head of the day, which the first chunk holds besides its readings, has changed. */
  void headChanged() {
    changed |= 1;
  }

  /** Records the number of readings of a chunk that was read. */
  void wasRead(int chunk, int size) {
    count = chunk + 1;
    inLast = size;
  }

  /** The day was read from a page: it is written apart as soon as anything of it changes. */
  void stoodOnPage() {
    isOnPage = true;
  }

  /** Assigns the readings that are in no chunk yet, and answers with the chunks to be written. */
  long settle() {
    int fresh = NONE_YET;
    for (int i = 0; i < readings.size(); i++) {
      if (readings.chunk(i) == ReadingColumns.NO_CHUNK) {
        fresh = fresh == NONE_YET ? chunkForMore() : fresh;
        readings.setChunk(i, fresh);
        inLast++;
      }
    }
    if (isOnPage && changed != 0) {
      headChanged();
      isOnPage = false;
    }
    long toWrite = changed;
    changed = 0;
    return toWrite;
  }

  private int chunkForMore() {
    if (count == 0 || inLast >= FULL) {
      count++;
      inLast = 0;
    }
    changed |= 1L << (count - 1);
    return count - 1;
  }
}
