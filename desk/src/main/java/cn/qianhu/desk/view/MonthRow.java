package cn.qianhu.desk.view;

import java.util.Arrays;

/** One encoded record for each month of a series. */
final class MonthRow {

  private static final byte[][] NONE = {};

  /** Index of the month of the first place. */
  private int first;

  private byte[][] byMonth = NONE;

  /** Puts or, with null, takes away; returns what stood there before, or null. */
  byte[] put(int month, byte[] value) {
    if (value != null) {
      makeRoom(month);
    }
    byte[] before = get(month);
    if (before != null || value != null) {
      byMonth[month - first] = value;
    }
    return before;
  }

  byte[] get(int month) {
    int place = month - first;
    return place < 0 || place >= byMonth.length ? null : byMonth[place];
  }

  int first() {
    return first;
  }

  int last() {
    return first + byMonth.length - 1;
  }

  boolean isEmpty() {
    return Arrays.stream(byMonth).allMatch(value -> value == null);
  }

  private void makeRoom(int month) {
    if (byMonth.length == 0) {
      first = month;
      byMonth = new byte[1][];
    } else if (month < first) {
      byte[][] wider = new byte[byMonth.length + first - month][];
      System.arraycopy(byMonth, 0, wider, first - month, byMonth.length);
      byMonth = wider;
      first = month;
    } else if (month > last()) {
      byMonth = Arrays.copyOf(byMonth, month - first + 1);
    }
  }
}
