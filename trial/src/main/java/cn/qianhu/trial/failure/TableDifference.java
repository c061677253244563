package cn.qianhu.trial.failure;

import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.table.TableSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The differences between two folders of the result tables. */
final class TableDifference {

  static final String REJECTED = ResultTables.REJECTED.fileName();

  static final List<String> TABLES =
      ResultTables.filed().stream().map(TableSpec::fileName).toList();

  private final List<String> differing = new ArrayList<>();

  TableDifference(Path expected, Path found) {
    this(expected, Map.of(), row -> false, found);
  }

  /**
   * Compares.
   *
   * @param more rows of a table that are expected besides those of the folder
   * @param aside rows of the rejections that were found and are not looked at
   */
  TableDifference(
      Path expected, Map<String, List<String>> more, Predicate<String> aside, Path found) {
    for (String table : TABLES) {
      List<String> wanted = new ArrayList<>(lines(expected.resolve(table)));
      List<String> there = lines(found.resolve(table));
      if (table.equals(REJECTED)) {
        there.removeIf(aside);
      }
      if (more.containsKey(table)) {
        wanted.addAll(more.get(table));
        wanted.subList(1, wanted.size()).sort(Comparator.naturalOrder());
        there.subList(1, there.size()).sort(Comparator.naturalOrder());
      }
      compare(table, wanted, there);
    }
  }

  /**
   * A row that is missing, or that should not be there, counts as one, and so does a wrong order.
   */
  private void compare(String table, List<String> wanted, List<String> found) {
    Set<String> expected = new HashSet<>(wanted);
    Set<String> there = new HashSet<>(found);
    wanted.stream()
        .filter(line -> !there.contains(line))
        .forEach(line -> differing.add(table + " - " + line));
    found.stream()
        .filter(line -> !expected.contains(line))
        .forEach(line -> differing.add(table + " + " + line));
    if (found.size() != there.size()) {
      differing.add(table + ": rows stand twice");
    } else if (there.equals(expected) && !wanted.equals(found)) {
      differing.add(table + ": rows stand in another order");
    }
  }

  /** The number of rows that differ. */
  long rows() {
    return differing.size();
  }

  /** The rows that differ, each with its table and whether it is missing (-) or too much (+). */
  List<String> differing() {
    return differing;
  }

  /** The tables of a folder that have no row: comparing them with others shows nothing. */
  static List<String> withoutRows(Path folder) {
    return TABLES.stream().filter(table -> lines(folder.resolve(table)).size() < 2).toList();
  }

  private static List<String> lines(Path table) {
    try {
      return new ArrayList<>(Files.readAllLines(table));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
