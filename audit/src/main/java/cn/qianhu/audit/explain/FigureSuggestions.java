package cn.qianhu.audit.explain;

import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.table.TableColumn;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Suggests figures near one that does not exist. */
final class FigureSuggestions {

  private static final int SHOWN = 24;

  private FigureSuggestions() {}

  /**
   * The failure that there is no such cell; it names cells that differ from the nearest ones in one
   * part only.
   */
  static UnknownFigureException cell(CellKey asked, Collection<CellKey> known) {
    List<Part> parts =
        List.of(
            new Part("期间", "periods", CellKey::period, cell -> sameSeries(asked, cell)),
            new Part("行业", "industries", CellKey::industry, cell -> sameBut(asked, cell, 2)),
            new Part("地区", "regions", CellKey::region, cell -> sameBut(asked, cell, 1)),
            new Part("范围", "scopes", CellKey::scope, cell -> sameBut(asked, cell, 0)));
    for (Part part : parts) {
      TreeSet<String> values = part.values(known);
      if (!values.isEmpty()) {
        return new UnknownFigureException(
            "没有单元 " + asked + "；其他部分相同的" + part.zh + "有：" + list(values),
            "there is no cell "
                + asked
                + "; with the rest the same, "
                + part.en
                + " are: "
                + list(values));
      }
    }
    TreeSet<String> periods = new TreeSet<>();
    known.forEach(cell -> periods.add(cell.period()));
    return new UnknownFigureException(
        "没有单元 " + asked + "，也没有与之只差一处的单元；全部期间：" + list(periods),
        "there is no cell "
            + asked
            + ", nor one that differs in one part; periods in all: "
            + list(periods));
  }

  private record Part(
      String zh, String en, Function<CellKey, String> value, Predicate<CellKey> alike) {

    TreeSet<String> values(Collection<CellKey> known) {
      TreeSet<String> values = new TreeSet<>();
      known.stream().filter(alike).map(value).forEach(values::add);
      return values;
    }
  }

  private static boolean sameSeries(CellKey asked, CellKey cell) {
    return cell.series().equals(asked.series());
  }

  private static boolean sameBut(CellKey asked, CellKey cell, int part) {
    return cell.period().equals(asked.period())
        && (part == 0 || cell.scope().equals(asked.scope()))
        && (part == 1 || cell.region().equals(asked.region()))
        && (part == 2 || cell.industry().equals(asked.industry()));
  }

  /** The failure that there is no such name; it lists those that there are. */
  static UnknownFigureException name(String zh, String en, String asked, Collection<String> known) {
    return new UnknownFigureException(
        "没有" + zh + " " + asked + "；有：" + list(known),
        "there is no " + en + " " + asked + "; there are: " + list(known));
  }

  /** The column of a code. */
  static <C extends TableColumn<?>> C column(
      String zh, String en, String asked, String code, Collection<C> columns) {
    return columns.stream()
        .filter(column -> column.code().equals(code))
        .findFirst()
        .orElseThrow(() -> name(zh, en, asked, columns.stream().map(TableColumn::code).toList()));
  }

  static String list(Collection<String> values) {
    if (values.isEmpty()) {
      return "（无 none）";
    }
    if (values.size() <= SHOWN) {
      return String.join(", ", values);
    }
    List<String> all = List.copyOf(values);
    return String.join(", ", all.subList(0, SHOWN / 2))
        + ", … , "
        + all.get(all.size() - 1)
        + " ("
        + all.size()
        + ")";
  }
}
