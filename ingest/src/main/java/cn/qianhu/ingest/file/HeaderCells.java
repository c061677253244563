package cn.qianhu.ingest.file;

import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.ingest.dialect.HeadingTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Where the columns of a kind stand among the cells of a row, and which cells stand nowhere: a cell
 * under no name at all is surplus.
 */
final class HeaderCells {
  static final int ABSENT = -1;

  /** More than this many surplus cells of a row say nothing new. */
  private static final int KEPT_SURPLUS = 100;

  private final List<String> names;
  private final int width;
  private final int[] positions;

  /**
   * @param names what the cells of the header say
   * @param positions of the columns of the kind, in their order
   */
  HeaderCells(List<String> names, int[] positions) {
    this.names = names;
    this.width = widthOf(names);
    this.positions = positions;
  }

  /** The text of each column; nothing where the header or the row has no cell of it. */
  String[] texts(List<String> cells) {
    String[] texts = new String[positions.length];
    for (int column = 0; column < positions.length; column++) {
      texts[column] = cell(cells, positions[column]);
    }
    return texts;
  }

  static String cell(List<String> cells, int position) {
    return position == ABSENT || position >= cells.size() ? "" : cells.get(position);
  }

  /** How many cells a row is short of the header. */
  int missing(List<String> cells) {
    return Math.max(0, width - cells.size());
  }

  List<String> surplus(List<String> cells) {
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

  /**
   * What is to be said of cells that a person sees otherwise.
   *
   * @param units spellings of the unit of a column in this row
   * @param headings under which the columns stand
   */
  List<CellRemark> remarks(
      Kind kind,
      List<CellDoubt> doubts,
      Function<FormColumn, Set<String>> units,
      HeadingTexts headings) {
    List<CellRemark> remarks = new ArrayList<>();
    for (CellDoubt doubt : doubts) {
      for (int column = 0; column < positions.length; column++) {
        if (positions[column] == doubt.position()) {
          FormColumn of = kind.declaredColumns().get(column);
          doubt.remark(of, units.apply(of), headings.name(of.name())).ifPresent(remarks::add);
        }
      }
    }
    return remarks;
  }

  private static int widthOf(List<String> names) {
    int width = names.size();
    while (width > 0 && names.get(width - 1).isEmpty()) {
      width--;
    }
    return width;
  }

  @Override
  public String toString() {
    return names + Arrays.toString(positions);
  }
}
