package cn.qianhu.desk.api;

import cn.qianhu.desk.api.Outsider.UnknownFigure;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What follows from equations, by itself and because no figure is negative. */
final class Deductions {

  private final Map<UnknownFigure, Integer> atomOf = new HashMap<>();
  private final List<Integer> sizes = new ArrayList<>();
  private final LinearSpan span = new LinearSpan();
  private final List<int[]> rows = new ArrayList<>();
  private final List<BigInteger> sums = new ArrayList<>();
  private final Map<Integer, ExactProgram> programs = new HashMap<>();

  /** Atoms that have to do with each other have the same. */
  private final List<Integer> parts = new ArrayList<>();

  /**
   * Measures of which something is negative: profit, and energy of whoever sells more than it buys.
   */
  private final Set<String> signed = new HashSet<>();

  Deductions(List<Map<UnknownFigure, Integer>> equations, Map<UnknownFigure, BigInteger> figures) {
    signed.add("profit");
    figures.forEach(
        (unknownFigure, figure) -> {
          if (figure.signum() < 0) {
            signed.add(unknownFigure.measure());
          }
        });
    List<Map<UnknownFigure, Integer>> distinct = equations.stream().distinct().toList();
    Map<UnknownFigure, StringBuilder> columns = new LinkedHashMap<>();
    for (int i = 0; i < distinct.size(); i++) {
      int row = i;
      distinct
          .get(i)
          .forEach(
              (unknownFigure, factor) ->
                  columns
                      .computeIfAbsent(
                          unknownFigure, each -> new StringBuilder(each.measure()).append(':'))
                      .append(row)
                      .append('*')
                      .append(factor)
                      .append(' '));
    }
    Map<String, Integer> atoms = new HashMap<>();
    columns.forEach(
        (unknownFigure, column) -> {
          int atom = atoms.computeIfAbsent(column.toString(), unused -> atoms.size());
          atomOf.put(unknownFigure, atom);
          if (atom == sizes.size()) {
            sizes.add(0);
          }
          sizes.set(atom, sizes.get(atom) + 1);
        });
    for (int atom = 0; atom < sizes.size(); atom++) {
      parts.add(atom);
    }
    for (Map<UnknownFigure, Integer> equation : distinct) {
      int[] row = new int[sizes.size()];
      BigInteger sum = BigInteger.ZERO;
      boolean anySigned = false;
      for (Map.Entry<UnknownFigure, Integer> each : equation.entrySet()) {
        row[atomOf.get(each.getKey())] = each.getValue();
        anySigned |= isSigned(each.getKey().measure());
        sum = sum.add(figures.get(each.getKey()).multiply(BigInteger.valueOf(each.getValue())));
      }
      if (span.add(row) && !anySigned) {
        rows.add(row);
        sums.add(sum);
        join(row);
      }
    }
  }

  private void join(int[] row) {
    int part = -1;
    for (int atom = 0; atom < row.length; atom++) {
      if (row[atom] != 0) {
        int other = parts.get(atom);
        part = part < 0 ? other : part;
        int into = part;
        parts.replaceAll(each -> each == other ? into : each);
      }
    }
  }

  private ExactProgram program(int part) {
    return programs.computeIfAbsent(
        part,
        unused -> {
          List<int[]> here = new ArrayList<>();
          List<BigInteger> told = new ArrayList<>();
          for (int i = 0; i < rows.size(); i++) {
            if (isOf(part, rows.get(i))) {
              here.add(within(rows.get(i), part));
              told.add(sums.get(i));
            }
          }
          return new ExactProgram(
              Collections.frequency(parts, part),
              here.toArray(new int[0][]),
              told.toArray(new BigInteger[0]));
        });
  }

  /** All atoms of an equation are of one part. */
  private boolean isOf(int part, int[] equation) {
    for (int atom = 0; atom < equation.length; atom++) {
      if (equation[atom] != 0) {
        return parts.get(atom) == part;
      }
    }
    return false;
  }

  private int[] within(int[] row, int part) {
    return IntStream.range(0, row.length)
        .filter(i -> parts.get(i) == part)
        .map(i -> row[i])
        .toArray();
  }

  /** The greatest, part by part. */
  private Optional<BigInteger[]> greatest(int[] row) {
    BigInteger[] sum = {BigInteger.ZERO, BigInteger.ONE};
    for (int part :
        IntStream.range(0, row.length)
            .filter(i -> row[i] != 0)
            .map(parts::get)
            .distinct()
            .toArray()) {
      Optional<BigInteger[]> most = program(part).greatest(within(row, part));
      if (most.isEmpty()) {
        return most;
      }
      sum =
          new BigInteger[] {
            sum[0].multiply(most.get()[1]).add(most.get()[0].multiply(sum[1])),
            sum[1].multiply(most.get()[1])
          };
    }
    return Optional.of(sum);
  }

  /** Whether figures of a measure may be negative. */
  boolean isSigned(String measure) {
    return signed.contains(measure);
  }

  /** Whether a sum follows: it must take whole atoms, and follow for them. */
  boolean determine(List<UnknownFigure> secret) {
    int[] whole = atoms(secret, true);
    return whole != null && span.tells(whole);
  }

  /** Nothing where some of it is not spoken of at all, or it has no bound. */
  Optional<BigInteger[]> greatest(List<UnknownFigure> secret) {
    int[] touched = atoms(secret, false);
    return touched == null ? Optional.empty() : greatest(touched);
  }

  BigInteger[] least(List<UnknownFigure> secret) {
    int[] whole = new int[sizes.size()];
    counts(secret).forEach((atom, count) -> whole[atom] = count.equals(sizes.get(atom)) ? -1 : 0);
    BigInteger[] found = greatest(whole).orElseThrow();
    return new BigInteger[] {found[0].negate(), found[1]};
  }

  private Map<Integer, Integer> counts(List<UnknownFigure> secret) {
    Map<Integer, Integer> counts = new HashMap<>();
    secret.stream()
        .filter(atomOf::containsKey)
        .forEach(unknownFigure -> counts.merge(atomOf.get(unknownFigure), 1, Integer::sum));
    return counts;
  }

  /** The atoms of a secret; null where it takes a part of one, or has something in none. */
  private int[] atoms(List<UnknownFigure> secret, boolean whole) {
    if (!atomOf.keySet().containsAll(secret)) {
      return null;
    }
    int[] row = new int[sizes.size()];
    for (Map.Entry<Integer, Integer> each : counts(secret).entrySet()) {
      if (whole && !each.getValue().equals(sizes.get(each.getKey()))) {
        return null;
      }
      row[each.getKey()] = 1;
    }
    return row;
  }

  /** Whether it follows by how much a figure is greater than another. */
  boolean determine(UnknownFigure more, UnknownFigure less) {
    int[] whole = difference(more, less);
    return whole != null && isAlone(more) && isAlone(less) && span.tells(whole);
  }

  /** By how much it may be greater; nothing where that has no bound. */
  Optional<BigInteger[]> greatest(UnknownFigure more, UnknownFigure less) {
    int[] row = difference(more, less);
    return row == null ? Optional.empty() : greatest(row);
  }

  /** The lesser counts only where it is all of its atom: else it may be nothing. */
  private int[] difference(UnknownFigure more, UnknownFigure less) {
    if (!atomOf.containsKey(more) || !atomOf.containsKey(less)) {
      return null;
    }
    int[] row = new int[sizes.size()];
    row[atomOf.get(more)] += 1;
    row[atomOf.get(less)] -= isAlone(less) ? 1 : 0;
    return row;
  }

  private boolean isAlone(UnknownFigure unknownFigure) {
    return sizes.get(atomOf.get(unknownFigure)) == 1;
  }
}
