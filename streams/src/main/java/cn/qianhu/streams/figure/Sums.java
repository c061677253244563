package cn.qianhu.streams.figure;

import cn.qianhu.streams.book.BinaryReader;
import cn.qianhu.streams.book.BinaryWriter;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * A vector of exact sums, one for each {@link Slot}: money in 0.01 万元, energy in 0.000001 tce or
 * 1e4 kWh, counts in ones.
 *
 * <p>Sums are kept in a long as long as they fit; the rare one that leaves its range continues as a
 * big integer, so that no legal report, however large, makes a figure wrong.
 */
public final class Sums {

  private final long[] small;
  private BigInteger[] large;

  public Sums() {
    this.small = new long[Slot.COUNT];
  }

  private Sums(long[] small, BigInteger[] large) {
    this.small = small;
    this.large = large;
  }

  public Sums copy() {
    return new Sums(small.clone(), large == null ? null : large.clone());
  }

  /** The sum of a slot, exactly. */
  public BigInteger get(Slot slot) {
    int index = slot.ordinal();
    return isLarge(index) ? large[index] : BigInteger.valueOf(small[index]);
  }

  /** A count. */
  public long count(Slot slot) {
    int index = slot.ordinal();
    return isLarge(index) ? large[index].longValueExact() : small[index];
  }

  /** Compares the sums of two slots, exactly. */
  public int compare(Slot one, Slot other) {
    return isLarge(one.ordinal()) || isLarge(other.ordinal())
        ? get(one).compareTo(get(other))
        : Long.compare(small[one.ordinal()], small[other.ordinal()]);
  }

  public Sums add(Slot slot, long amount) {
    add(slot.ordinal(), amount);
    return this;
  }

  public Sums add(Slot slot, BigInteger amount) {
    add(slot.ordinal(), amount);
    return this;
  }

  public Sums plus(Sums other) {
    for (int i = 0; i < Slot.COUNT; i++) {
      if (other.isLarge(i)) {
        add(i, other.large[i]);
      } else if (other.small[i] != 0) {
        add(i, other.small[i]);
      }
    }
    return this;
  }

  public Sums minus(Sums other) {
    for (int i = 0; i < Slot.COUNT; i++) {
      if (other.isLarge(i)) {
        add(i, other.large[i].negate());
      } else if (other.small[i] == Long.MIN_VALUE) {
        add(i, BigInteger.valueOf(other.small[i]).negate());
      } else if (other.small[i] != 0) {
        add(i, -other.small[i]);
      }
    }
    return this;
  }

  public boolean isZero() {
    if (large != null) {
      return false;
    }
    for (long amount : small) {
      if (amount != 0) {
        return false;
      }
    }
    return true;
  }

  private boolean isLarge(int index) {
    return large != null && large[index] != null;
  }

  private void add(int index, long amount) {
    long sum = small[index] + amount;
    boolean overflow = ((small[index] ^ sum) & (amount ^ sum)) < 0;
    if (overflow || isLarge(index)) {
      add(index, BigInteger.valueOf(amount));
    } else {
      small[index] = sum;
    }
  }

  private void add(int index, BigInteger amount) {
    BigInteger before = isLarge(index) ? large[index] : BigInteger.valueOf(small[index]);
    BigInteger sum = before.add(amount);
    if (sum.bitLength() < Long.SIZE) {
      small[index] = sum.longValueExact();
      forgetLarge(index);
    } else {
      if (large == null) {
        large = new BigInteger[Slot.COUNT];
      }
      large[index] = sum;
      small[index] = 0;
    }
  }

  private void forgetLarge(int index) {
    if (isLarge(index)) {
      large[index] = null;
      if (Arrays.stream(large).allMatch(sum -> sum == null)) {
        large = null;
      }
    }
  }

  /** Writes the slots that are not zero, behind a map of which these are. */
  public void write(BinaryWriter out) {
    long present = 0;
    long big = 0;
    for (int i = 0; i < Slot.COUNT; i++) {
      if (isLarge(i)) {
        big |= 1L << i;
      } else if (small[i] != 0) {
        present |= 1L << i;
      }
    }
    out.writeLong(present);
    out.writeLong(big);
    for (int i = 0; i < Slot.COUNT; i++) {
      if (isLarge(i)) {
        out.writeBig(large[i]);
      } else if (small[i] != 0) {
        out.writeLong(small[i]);
      }
    }
  }

  public static Sums read(BinaryReader in) {
    Sums sums = new Sums();
    long present = in.readLong();
    long big = in.readLong();
    for (int i = 0; i < Slot.COUNT; i++) {
      if ((big & 1L << i) != 0) {
        sums.add(i, in.readBig());
      } else if ((present & 1L << i) != 0) {
        sums.small[i] = in.readLong();
      }
    }
    return sums;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sums that
        && Arrays.equals(small, that.small)
        && Arrays.equals(large, that.large);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(small) + Arrays.hashCode(large);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Sums");
    for (Slot slot : Slot.values()) {
      if (get(slot).signum() != 0) {
        text.append(' ').append(slot).append('=').append(get(slot));
      }
    }
    return text.toString();
  }
}
