package cn.qianhu.ingest.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the columns of a kind stand in one file. Columns are found by their trimmed names, in any
 * order. A name that the kind does not know is ignored with a warning; a cell under no name at all
 * is surplus.
 */
final class Header {
  private static final int ABSENT = -1;

  /** More than this many surplus cells of a row say nothing new. */
  private static final int KEPT_SURPLUS = 100;

  private final List<String> names;
  private final int width;
  private final int[] positions;
  private final List<String> unknown;

  private Header(List<String> names, int[] positions, List<String> unknown) {
    this.names = names;
    this.width = widthOf(names);
    this.positions = positions;
    this.unknown = unknown;
  }

  /**
   * Finds the columns.
   *
   * @throws UnreadableFileException when a column that is not optional is missing, or one of the
   *     kind's columns stands there twice
   */
  static Header of(ReportFile file, Cells.Line line) {
    List<String> names = line.texts();
    List<String> columns = file.kind().columns();
    refuseRepeated(file, names, columns);
    int[] positions = columns.stream().mapToInt(names::indexOf).toArray();
    refuseMissing(file, names, positions);
    Set<String> unknown = new LinkedHashSet<>(names);
    unknown.removeAll(columns);
    unknown.remove("");
    return new Header(names, positions, List.copyOf(unknown));
  }

  /** Names of columns that the kind does not know. */
  List<String> unknown() {
    return unknown;
  }

  TableRow row(String file, Cells.Line line) {
    List<String> cells = line.texts();
    String[] texts = new String[positions.length];
    for (int column = 0; column < positions.length; column++) {
      int position = positions[column];
      texts[column] = position == ABSENT || position >= cells.size() ? "" : cells.get(position);
    }
    return new TableRow(
        file, line.number(), List.of(texts), surplus(cells), Math.max(0, width - cells.size()));
  }

  private List<String> surplus(List<String> cells) {
    List<String> surplus = null;
    for (int position = 0; position < cells.size(); position++) {
      boolean named = position < names.size() && !names.get(position).isEmpty();
      if (named || cells.get(position).isEmpty()) {
        continue;
      }
      if (surplus == null) {
        surplus = new ArrayList<>();
      }
      if (surplus.size() < KEPT_SURPLUS) {
        surplus.add(cells.get(position));
      }
    }
    return surplus == null ? List.of() : surplus;
  }

  private static int widthOf(List<String> names) {
    int width = names.size();
    while (width > 0 && names.get(width - 1).isEmpty()) {
      width--;
    }
    return width;
  }

  private static void refuseRepeated(ReportFile file, List<String> names, List<String> columns) {
    List<String> repeated =
        columns.stream().filter(c -> names.indexOf(c) != names.lastIndexOf(c)).toList();
    if (!repeated.isEmpty()) {
      throw new UnreadableFileException(
          file.path(),
          "表头中的列 " + repeated + " 重复出现，无法判断以哪一列为准：请只保留一列",
          "the header names the columns " + repeated + " more than once: keep one of each");
    }
  }

  private static void refuseMissing(ReportFile file, List<String> names, int[] positions) {
    List<String> columns = file.kind().columns();
    List<String> missing = new ArrayList<>();
    for (int column = 0; column < positions.length; column++) {
      String name = columns.get(column);
      if (positions[column] == ABSENT && !file.kind().optionalColumns().contains(name)) {
        missing.add(name);
      }
    }
    if (!missing.isEmpty()) {
      List<String> found = names.stream().limit(columns.size() * 2L).map(Header::brief).toList();
      throw new UnreadableFileException(
          file.path(),
          "表头缺少列 " + missing + "（表头为 " + found + "）：第一行须为列名，请补齐",
          "the header lacks the columns "
              + missing
              + " (it reads "
              + found
              + "): the first row must name the columns; add them");
    }
  }

  private static String brief(String name) {
    return name.length() <= 40 ? name : name.substring(0, 40) + "…";
  }

  @Override
  public String toString() {
    return names + Arrays.toString(positions);
  }
}
