package cn.qianhu.ingest.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Watches the end of a text. What old programs put there as the sign of the end (0x1A) is dropped:
 * it would be a row of its own. Whether the last line ends with a line break tells whether it may
 * have been cut off.
 */
final class TextEnd extends FilterReader {
  private static final char SIGN = '\u001A';
  private static final int NONE = -1;

  /** Signs that were read and not given on, because they may be the last. */
  private long held;

  /** Whether anything follows the signs that are held back, once that is known. */
  private int behind = NONE;

  private char last = '\n';

  TextEnd(Reader in) {
    super(in);
  }

  /** Whether the text read so far ends with a line break, or is empty. */
  boolean isWhole() {
    return last == '\n' || last == '\r';
  }

  @Override
  public int read(char[] buffer, int from, int length) throws IOException {
    while (held == 0) {
      int count = in.read(buffer, from, length);
      int given = from + Math.max(0, count);
      while (given > from && buffer[given - 1] == SIGN) {
        given--;
        held++;
      }
      if (count <= 0 || given > from) {
        last = given > from ? buffer[given - 1] : last;
        return count <= 0 ? count : given - from;
      }
    }
    return lookBehind() ? giveHeld(buffer, from, length) : -1;
  }

  /** Whether anything follows the signs that are held back. */
  private boolean lookBehind() throws IOException {
    while (behind == NONE) {
      int next = in.read();
      if (next < 0) {
        return false;
      }
      if (next == SIGN) {
        held++;
      } else {
        behind = next;
      }
    }
    return true;
  }

  private int giveHeld(char[] buffer, int from, int length) {
    int count = (int) Math.min(length, held);
    Arrays.fill(buffer, from, from + count, SIGN);
    held -= count;
    if (held == 0 && count < length) {
      last = (char) behind;
      buffer[from + count++] = last;
      behind = NONE;
    }
    return count;
  }
}
