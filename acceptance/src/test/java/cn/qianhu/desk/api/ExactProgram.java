package cn.qianhu.desk.api;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * The greatest and least that a sum of figures can be, none of them negative, for all that is known
 * of them: a linear program, solved in whole numbers without any rounding.
 */
final class ExactProgram {

  private final int variables;
  private final BigInteger[][] table;
  private final int[] basis;
  private BigInteger denominator = BigInteger.ONE;

  /** The table with a row more: what is to be made great. */
  private BigInteger[] goal;

  /**
   * @param equations coefficients of what is known, by row
   * @param sums what they come to
   */
  ExactProgram(int variables, int[][] equations, BigInteger[] sums) {
    int rows = equations.length;
    this.variables = variables;
    table = new BigInteger[rows][variables + rows + 1];
    basis = new int[rows];
    for (int row = 0; row < rows; row++) {
      Arrays.fill(table[row], BigInteger.ZERO);
      BigInteger sign = sums[row].signum() < 0 ? BigInteger.ONE.negate() : BigInteger.ONE;
      for (int i = 0; i < variables; i++) {
        table[row][i] = sign.multiply(BigInteger.valueOf(equations[row][i]));
      }
      table[row][variables + row] = BigInteger.ONE;
      table[row][variables + rows] = sign.multiply(sums[row]);
      basis[row] = variables + row;
    }
    int[] artificial = new int[variables + rows];
    Arrays.fill(artificial, variables, variables + rows, -1);
    if (maximise(artificial, variables + rows).orElseThrow()[0].signum() != 0) {
      throw new IllegalStateException("what is known contradicts itself");
    }
    for (int row = 0; row < rows; row++) {
      if (basis[row] >= variables) {
        driveOut(row);
      }
    }
  }

  private void driveOut(int row) {
    for (int i = 0; i < variables; i++) {
      if (table[row][i].signum() != 0) {
        if (table[row][i].signum() < 0) {
          for (int j = 0; j < table[row].length; j++) {
            table[row][j] = table[row][j].negate();
          }
        }
        pivot(row, i);
        return;
      }
    }
  }

  /**
   * The greatest that a sum can be.
   *
   * @return numerator and denominator; nothing where it can be as great as one likes
   */
  Optional<BigInteger[]> greatest(int[] coefficients) {
    return maximise(Arrays.copyOf(coefficients, variables + table.length), variables);
  }

  private Optional<BigInteger[]> maximise(int[] coefficients, int columns) {
    int last = variables + table.length;
    goal = new BigInteger[last + 1];
    for (int i = 0; i <= last; i++) {
      BigInteger cost = i == last ? BigInteger.ZERO : BigInteger.valueOf(coefficients[i]);
      goal[i] = cost.multiply(denominator);
      for (int row = 0; row < table.length; row++) {
        goal[i] =
            goal[i].subtract(BigInteger.valueOf(coefficients[basis[row]]).multiply(table[row][i]));
      }
    }
    for (int entering = entering(columns); entering >= 0; entering = entering(columns)) {
      int leaving = leaving(entering);
      if (leaving < 0) {
        return Optional.empty();
      }
      pivot(leaving, entering);
    }
    return Optional.of(new BigInteger[] {goal[last].negate(), denominator});
  }

  /** The first that makes it greater: so the search comes to an end. */
  private int entering(int columns) {
    for (int i = 0; i < columns; i++) {
      if (goal[i].signum() > 0) {
        return i;
      }
    }
    return -1;
  }

  private int leaving(int entering) {
    int last = variables + table.length;
    int found = -1;
    for (int row = 0; row < table.length; row++) {
      if (table[row][entering].signum() <= 0) {
        continue;
      }
      int order =
          found < 0
              ? -1
              : table[row][last]
                  .multiply(table[found][entering])
                  .compareTo(table[found][last].multiply(table[row][entering]));
      if (order < 0 || (order == 0 && basis[row] < basis[found])) {
        found = row;
      }
    }
    return found;
  }

  private void pivot(int at, int entering) {
    BigInteger pivot = table[at][entering];
    for (int row = 0; row < table.length; row++) {
      if (row != at) {
        eliminate(table[row], table[at], entering, pivot);
      }
    }
    if (goal != null) {
      eliminate(goal, table[at], entering, pivot);
    }
    denominator = pivot;
    basis[at] = entering;
  }

  private void eliminate(BigInteger[] row, BigInteger[] by, int entering, BigInteger pivot) {
    BigInteger factor = row[entering];
    for (int i = 0; i < row.length; i++) {
      row[i] = row[i].multiply(pivot).subtract(factor.multiply(by[i])).divide(denominator);
    }
  }
}
