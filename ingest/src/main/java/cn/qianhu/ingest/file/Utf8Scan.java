package cn.qianhu.ingest.file;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks through the bytes of a text for what tells UTF-8 from the encodings of the country. A text
 * in UTF-8 of which a part was damaged, or to which a program appended a row in another encoding,
 * still holds sequences of three bytes as UTF-8 writes a Chinese character. A sound text in GB18030
 * holds some by chance: 昊宝 is EA BB B1 A6. Chance seldom fills a whole run of bytes beyond ASCII
 * with them, and never half of a text.
 */
final class Utf8Scan {
  /** The number of three-byte sequences that cannot be a coincidence. */
  private static final int NO_CHANCE = 3;

  private static final int THREE = 3;
  private static final int LONGEST = 4;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long LOW_BITS = 0x0101010101010101L;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The begun sequence, and bytes behind it where it turned out to be none. */
  private final int[] open = new int[LONGEST];

  private int opened;
  private long seen;
  private long high;
  private long invalidAt;
  private long nulAt;
  private boolean wholeRun = true;
  private boolean cutOff;
  private long threesOfRun;
  private long threes;
  private long threesOfWholeRuns;

  /** Scans the next bytes. */
  void take(byte[] bytes, int count) {
    int at = 0;
    while (at < count) {
      if (opened == 0 && at + Long.BYTES <= count && isPlain((long) LONGS.get(bytes, at))) {
        endRun();
        at += Long.BYTES;
        seen += Long.BYTES;
      } else if (opened == 0 && at + THREE <= count && isChinese(bytes, at)) {
        at += THREE;
        seen += THREE;
        high += THREE;
        threes++;
        threesOfRun++;
      } else {
        take(Byte.toUnsignedInt(bytes[at++]));
      }
    }
  }

  /** Whether all eight bytes are ASCII, and none is NUL. */
  private static boolean isPlain(long eight) {
    return (eight & HIGH_BITS) == 0 && (eight - LOW_BITS & HIGH_BITS) == 0;
  }

  /**
   * Whether three bytes are a character as most Chinese ones are encoded; other characters are
   * checked byte by byte.
   */
  private static boolean isChinese(byte[] bytes, int at) {
    int lead = Byte.toUnsignedInt(bytes[at]);
    return lead > 0xE0
        && lead < 0xED
        && (bytes[at + 1] & 0xC0) == 0x80
        && (bytes[at + 2] & 0xC0) == 0x80;
  }

  private void take(int one) {
    if (one >= 0x80) {
      seen++;
      high++;
      open[opened++] = one;
      settle(false);
      return;
    }
    endRun();
    seen++;
    if (one == 0 && nulAt == 0) {
      nulAt = seen;
    }
  }

  /** Called at the end of the text. */
  void end() {
    cutOff = invalidAt == 0 && opened > 0;
    endRun();
  }

  private void endRun() {
    if (opened > 0) {
      settle(true);
    }
    if (wholeRun) {
      threesOfWholeRuns += threesOfRun;
    }
    wholeRun = true;
    threesOfRun = 0;
  }

  /** Drops the open bytes that are decided; at the end of a run all are. */
  private void settle(boolean ended) {
    while (opened > 0) {
      int length = sequence();
      if (length == 0 && !ended) {
        return;
      }
      if (length == THREE) {
        threes++;
        threesOfRun++;
      } else if (length <= 0) {
        invalidAt = invalidAt == 0 ? seen - opened + 1 : invalidAt;
        wholeRun = false;
        length = 1;
      }
      opened -= length;
      System.arraycopy(open, length, open, 0, opened);
    }
  }

  /**
   * The length of the sequence that the open bytes begin with: 0 where more bytes would make it
   * one, below where none would.
   */
  private int sequence() {
    int lead = open[0];
    if (lead < 0xC2 || lead > 0xF4) {
      return -1;
    }
    int length = lead < 0xE0 ? 2 : lead < 0xF0 ? THREE : LONGEST;
    for (int i = 1; i < Math.min(opened, length); i++) {
      int least = i > 1 ? 0x80 : lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
      int most = i > 1 ? 0xBF : lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
      if (open[i] < least || open[i] > most) {
        return -1;
      }
    }
    return opened < length ? 0 : length;
  }

  /** Whether the text is UTF-8 from its first byte to its last. */
  boolean isValid() {
    return invalidAt == 0;
  }

  /** Whether the text is UTF-8 but for its end, which is in the middle of a character. */
  boolean isCutOff() {
    return cutOff;
  }

  /** Whether the text begins as UTF-8 and has errors further on. */
  boolean isDamaged() {
    return !isValid()
        && threes >= NO_CHANCE
        && (threesOfWholeRuns >= NO_CHANCE || threes * THREE * 2 >= high);
  }

  /** The first byte that is not UTF-8, from 1; 0 where all are. */
  long invalidAt() {
    return invalidAt;
  }

  /** The first NUL, from 1; 0 where there is none. No text holds one. */
  long nulAt() {
    return nulAt;
  }
}
