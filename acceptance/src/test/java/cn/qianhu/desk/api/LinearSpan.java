package cn.qianhu.desk.api;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * What follows from some equations by adding and subtracting them; reckoned modulo a great prime.
 */
final class LinearSpan {

  private static final BigInteger PRIME = BigInteger.TWO.pow(61).subtract(BigInteger.ONE);
  private static final long P = PRIME.longValueExact();

  private final List<long[]> rows = new ArrayList<>();
  private final List<Integer> pivots = new ArrayList<>();

  /**
   * Adds an equation.
   *
   * @return whether it says something new
   */
  boolean add(int[] coefficients) {
    long[] rest = reduced(coefficients);
    int pivot = pivot(rest);
    if (pivot < 0) {
      return false;
    }
    long inverse = BigInteger.valueOf(rest[pivot]).modInverse(PRIME).longValueExact();
    for (int i = 0; i < rest.length; i++) {
      rest[i] = times(rest[i], inverse);
    }
    rows.add(rest);
    pivots.add(pivot);
    return true;
  }

  /** Whether a sum follows from the equations. */
  boolean tells(int[] coefficients) {
    return pivot(reduced(coefficients)) < 0;
  }

  private long[] reduced(int[] coefficients) {
    long[] rest = new long[coefficients.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = Math.floorMod((long) coefficients[i], P);
    }
    for (int row = 0; row < rows.size(); row++) {
      long factor = rest[pivots.get(row)];
      if (factor != 0) {
        long[] known = rows.get(row);
        for (int i = 0; i < rest.length; i++) {
          rest[i] = Math.floorMod(rest[i] - times(known[i], factor), P);
        }
      }
    }
    return rest;
  }

  private static int pivot(long[] row) {
    for (int i = 0; i < row.length; i++) {
      if (row[i] != 0) {
        return i;
      }
    }
    return -1;
  }

  private static long times(long one, long other) {
    if (one == 0 || other == 0) {
      return 0;
    }
    long high = Math.multiplyHigh(one, other);
    long low = one * other;
    long sum = (low & P) + ((low >>> 61) | (high << 3));
    return (sum & P) + (sum >>> 61) >= P ? (sum & P) + (sum >>> 61) - P : (sum & P) + (sum >>> 61);
  }
}
