package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code 计量单位：千元} in a row above the header, or {@code （千元）} alone in one above or below it. No
 * number is converted by it: it may be meant for some of the columns only. But a column that is
 * taken in another unit must not be read.
 */
record UnitBesides(Kind kind, ColumnUnits units) {

  private static final Pattern FORM =
      Pattern.compile("(?:.*单位[:：]|[(（])?([^:：()（）]+)[)）]?", Pattern.DOTALL);

  private static final Pattern SEPARATORS = Pattern.compile("[、,，;；/及和\\s\\u3000]+");

  /** What names money, in whatever unit: 单位 also means an organisation. */
  private static final Pattern MONEY = Pattern.compile(".{0,5}(?:元|美金|港币|usd|rmb|cny)");

  /**
   * What cells above the header say against its columns.
   *
   * @param found headings
   */
  List<HeadingFault> above(List<String> cells, List<Heading> found) {
    List<HeadingFault> faults = new ArrayList<>();
    for (String cell : cells) {
      for (String unit : unitsIn(cell)) {
        found.stream()
            .filter(heading -> kind.has(heading.column()) && isOther(heading, unit))
            .map(heading -> HeadingFaults.unitBesides(heading, unit, title(heading)))
            .forEach(faults::add);
      }
    }
    return faults;
  }

  /** What a cell below a heading says against it; null where nothing. */
  HeadingFault below(Heading heading, String cell) {
    List<String> said = unitsIn(cell);
    return said.size() == 1 && isOther(heading, said.get(0))
        ? HeadingFaults.unitBesides(heading, said.get(0), title(heading))
        : null;
  }

  private static List<String> unitsIn(String cell) {
    Matcher said = FORM.matcher(CellCharacters.visible(cell));
    return said.matches() ? List.of(SEPARATORS.split(said.group(1).strip())) : List.of();
  }

  private String title(Heading heading) {
    return units.titleOf(kind.column(heading.column()), "");
  }

  private boolean isOther(Heading heading, String said) {
    FormColumn column = kind.column(heading.column());
    String unit = ColumnName.fold(said);
    if (ColumnUnits.isOfCarrier(column)) {
      return heading.unit() == null && units.isOtherOfSomeCarrier(column, unit);
    }
    Map<String, Integer> known = units.of(column, "");
    if (!known.containsKey(unit)) {
      return units.isOfMoney(column) && MONEY.matcher(unit).matches();
    }
    return known.get(unit) != (heading.unit() == null ? 0 : known.getOrDefault(heading.unit(), 0));
  }
}
