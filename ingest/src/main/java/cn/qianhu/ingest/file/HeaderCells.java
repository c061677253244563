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
 * The columns of a kind among the cells of a row, and the surplus cells, which stand under no name.
 */
final class HeaderCells {
  static final int ABSENT = -1;

  /** The number of surplus cells of a row that are kept: more would say nothing new. */
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

  /** The number of cells that a row lacks. */
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
   * Remarks on cells that a person sees otherwise.
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
