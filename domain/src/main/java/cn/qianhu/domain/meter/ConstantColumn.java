package cn.qianhu.domain.meter;

import java.util.Arrays;

/**
 * A column whose values are mostly all the same: one value until there is another. Of a day that
 * was reported at once, the instant of the report, the record and the channel are.
 */
final class ConstantColumn {

  private long all;

  /** Null as long as all values are the same. */
  private long[] each;

  long get(int at) {
    return each == null ? all : each[at];
  }

  boolean isAlike() {
    return each == null;
  }

  /** Inserts a position, at which a value must be set next. */
  void insert(int at, int behind, int capacity) {
    if (each != null) {
      if (each.length < capacity) {
        each = Arrays.copyOf(each, capacity);
      }
      System.arraycopy(each, at, each, at + 1, behind);
    }
  }

  /**
   * @param size of the column, this value included
   * @param capacity that the column has, or is to have
   */
  void set(int at, long value, int size, int capacity) {
    if (each != null) {
      each[at] = value;
    } else if (size == 1) {
      all = value;
    } else if (value != all) {
      each = new long[capacity];
      Arrays.fill(each, 0, size, all);
      each[at] = value;
    }
  }

  /** Sets all values. */
  void setAll(long value) {
    all = value;
    each = null;
  }
}
