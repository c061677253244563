package cn.qianhu.domain.meter;

import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;

/**
 * Numbers of about the same size in few bits each: as many as the greatest distance needs, either
 * from the least of them or, where that is less, from one to the next. Faster to write than numbers
 * of variable length, and a quarter smaller where only their size is alike.
 */
public final class PackedColumn {

  /** Added to the width in bits, which is at most 64. */
  private static final int DIFFERENCES = 0x80;

  private static final int WIDTH = 0x7F;
  private static final int BITS_OF_BYTE = 8;

  private PackedColumn() {}

  /**
   * Writes the first numbers of an array, one at least.
   *
   * @param values are changed
   */
  public static void write(BinaryWriter out, long[] values, int size) {
    long least = values[0];
    long greatest = values[0];
    long leastStep = Long.MAX_VALUE;
    long greatestStep = Long.MIN_VALUE;
    for (int i = 1; i < size; i++) {
      long step = values[i] - values[i - 1];
      least = Math.min(least, values[i]);
      greatest = Math.max(greatest, values[i]);
      leastStep = Math.min(leastStep, step);
      greatestStep = Math.max(greatestStep, step);
    }
    int width = bits(greatest - least);
    int widthOfSteps = size > 1 ? bits(greatestStep - leastStep) : Long.SIZE;
    if (widthOfSteps < width) {
      out.writeByte(widthOfSteps | DIFFERENCES);
      out.writeLong(values[0]);
      out.writeLong(leastStep);
      intoSteps(values, size);
      pack(out, values, 1, size, leastStep, widthOfSteps);
    } else {
      out.writeByte(width);
      out.writeLong(least);
      pack(out, values, 0, size, least, width);
    }
  }

  private static int bits(long distance) {
    return Long.SIZE - Long.numberOfLeadingZeros(distance);
  }

  private static void intoSteps(long[] values, int size) {
    for (int i = size - 1; i > 0; i--) {
      values[i] -= values[i - 1];
    }
  }

  private static void pack(
      BinaryWriter out, long[] values, int from, int to, long least, int width) {
    long word = 0;
    int filled = 0;
    for (int i = from; i < to; i++) {
      long distance = values[i] - least;
      word |= distance << filled;
      filled += width;
      if (filled >= Long.SIZE) {
        out.writeFixed(word, Long.BYTES);
        filled -= Long.SIZE;
        word = filled == 0 ? 0 : distance >>> (width - filled);
      }
    }
    out.writeFixed(word, (filled + BITS_OF_BYTE - 1) / BITS_OF_BYTE);
  }

  /** Reads a number of values to the beginning of an array. */
  public static void read(BinaryReader in, long[] target, int size) {
    int kind = in.readByte();
    int width = kind & WIDTH;
    if ((kind & DIFFERENCES) == 0) {
      unpack(in, target, 0, size, in.readLong(), width);
      return;
    }
    target[0] = in.readLong();
    unpack(in, target, 1, size, in.readLong(), width);
    for (int i = 1; i < size; i++) {
      target[i] += target[i - 1];
    }
  }

  private static void unpack(
      BinaryReader in, long[] target, int from, int to, long least, int width) {
    long mask = width == 0 ? 0 : -1L >>> (Long.SIZE - width);
    long bitsLeft = (long) (to - from) * width;
    long word = 0;
    int left = 0;
    for (int i = from; i < to; i++) {
      long distance = word;
      if (left < width) {
        int bytes = (int) Math.min(Long.BYTES, (bitsLeft + BITS_OF_BYTE - 1) / BITS_OF_BYTE);
        long next = in.readFixed(bytes);
        bitsLeft -= (long) bytes * BITS_OF_BYTE;
        distance |= next << left;
        int taken = width - left;
        word = taken == Long.SIZE ? 0 : next >>> taken;
        left = bytes * BITS_OF_BYTE - taken;
      } else {
        word = width == Long.SIZE ? 0 : word >>> width;
        left -= width;
      }
      target[i] = least + (distance & mask);
    }
  }
}
