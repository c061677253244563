package cn.qianhu.domain.figure;

import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * The sums of one family, by the numbers of its slots. A sum is kept in a long as long as it fits;
 * the rare one that leaves its range continues as a big integer, so that no legal report, however
 * large, makes a figure wrong.
 */
final class FamilySums {

  /** Slots of which one byte says which are there. */
  private static final int GROUP = 7;

  private static final int MORE = 1 << GROUP;

  final SlotFamily family;
  private long[] small;
  private BigInteger[] large;

  FamilySums(SlotFamily family) {
    this(family, new long[family.size()], null);
  }

  private FamilySums(SlotFamily family, long[] small, BigInteger[] large) {
    this.family = family;
    this.small = small;
    this.large = large;
  }

  FamilySums copy() {
    return new FamilySums(family, small.clone(), large == null ? null : large.clone());
  }

  boolean isLarge(int number) {
    return large != null && large[number] != null;
  }

  boolean hasLarge() {
    return large != null;
  }

  /** The capacity, in sums. */
  int size() {
    return small.length;
  }

  BigInteger get(int number) {
    if (number >= small.length) {
      return BigInteger.ZERO;
    }
    return isLarge(number) ? large[number] : BigInteger.valueOf(small[number]);
  }

  long count(int number) {
    if (number >= small.length) {
      return 0;
    }
    return isLarge(number) ? large[number].longValueExact() : small[number];
  }

  boolean isZero() {
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

  void plus(FamilySums other) {
    if (other.large == null) {
      plus(other.small);
      return;
    }
    for (int i = 0; i < other.small.length; i++) {
      if (other.isLarge(i)) {
        add(i, other.large[i]);
      } else if (other.small[i] != 0) {
        add(i, other.small[i]);
      }
    }
  }

  /** The common case: each row from January adds up to twelve of them. */
  private void plus(long[] amounts) {
    makeRoom(amounts.length - 1);
    if (large == null && fit(small, amounts)) {
      for (int i = 0; i < amounts.length; i++) {
        small[i] += amounts[i];
      }
    } else {
      for (int i = 0; i < amounts.length; i++) {
        add(i, amounts[i]);
      }
    }
  }

  /** Whether no sum overflows. Two loops without a branch take half the time of one with one. */
  private static boolean fit(long[] sums, long[] amounts) {
    long overflow = 0;
    for (int i = 0; i < amounts.length; i++) {
      long sum = sums[i] + amounts[i];
      overflow |= (sums[i] ^ sum) & (amounts[i] ^ sum);
    }
    return overflow >= 0;
  }

  void minus(FamilySums other) {
    for (int i = 0; i < other.small.length; i++) {
      if (other.isLarge(i)) {
        add(i, other.large[i].negate());
      } else if (other.small[i] == Long.MIN_VALUE) {
        add(i, BigInteger.valueOf(other.small[i]).negate());
      } else if (other.small[i] != 0) {
        add(i, -other.small[i]);
      }
    }
  }

  void add(int number, long amount) {
    makeRoom(number);
    long sum = small[number] + amount;
    boolean overflow = ((small[number] ^ sum) & (amount ^ sum)) < 0;
    if (overflow || isLarge(number)) {
      add(number, BigInteger.valueOf(amount));
    } else {
      small[number] = sum;
    }
  }

  void add(int number, BigInteger amount) {
    makeRoom(number);
    BigInteger sum = get(number).add(amount);
    if (sum.bitLength() < Long.SIZE) {
      small[number] = sum.longValueExact();
      forgetLarge(number);
    } else {
      if (large == null) {
        large = new BigInteger[small.length];
      }
      large[number] = sum;
      small[number] = 0;
    }
  }

  /**
   * Grows the array: more slots may be declared, or stand in what is read, than there were at the
   * beginning.
   */
  private void makeRoom(int number) {
    if (number >= small.length) {
      int size = Math.max(family.size(), number + 1);
      small = Arrays.copyOf(small, size);
      large = large == null ? null : Arrays.copyOf(large, size);
    }
  }

  private void forgetLarge(int number) {
    if (isLarge(number)) {
      large[number] = null;
      if (Arrays.stream(large).allMatch(sum -> sum == null)) {
        large = null;
      }
    }
  }

  /**
   * Writes the sums that are not zero: for each seven slots a byte that marks which of them follow,
   * and whether there are more; where any sum is large, another byte that marks the large ones.
   */
  void write(BinaryWriter out) {
    int end = end();
    for (int from = 0; from < end; from += GROUP) {
      int to = Math.min(from + GROUP, end);
      int present = to < end ? MORE : 0;
      int big = 0;
      for (int i = from; i < to; i++) {
        if (isLarge(i)) {
          big |= 1 << (i - from);
        } else if (small[i] != 0) {
          present |= 1 << (i - from);
        }
      }
      out.writeByte(present);
      if (large != null) {
        out.writeByte(big);
      }
      for (int i = from; i < to; i++) {
        if (isLarge(i)) {
          out.writeBig(large[i]);
        } else if (small[i] != 0) {
          out.writeLong(small[i]);
        }
      }
    }
  }

  /** The place behind the last slot that is not zero. */
  private int end() {
    int end = small.length;
    while (end > 0 && small[end - 1] == 0 && !isLarge(end - 1)) {
      end--;
    }
    return end;
  }

  static FamilySums read(BinaryReader in, SlotFamily family, boolean hasLarge) {
    FamilySums sums = new FamilySums(family);
    int present = MORE;
    for (int from = 0; (present & MORE) != 0; from += GROUP) {
      present = in.readByte();
      int big = hasLarge ? in.readByte() : 0;
      for (int i = 0; i < GROUP; i++) {
        if ((big & 1 << i) != 0) {
          sums.add(from + i, in.readBig());
        } else if ((present & 1 << i) != 0) {
          sums.makeRoom(from + i);
          sums.small[from + i] = in.readLong();
        }
      }
    }
    return sums;
  }
}
