package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code 计量单位：千元} in a row above the header. No number is converted by it: it may be meant for some
 * of the columns only. But a column that is taken in another unit must not be read.
 */
final class UnitAbove {

  private static final Pattern FORM = Pattern.compile("(?:.*\\s)?[(（]?(?:计量|金额)?单位[:：](.+?)[)）]?");
  private static final Pattern SEPARATORS = Pattern.compile("[、,，;；/及和\\s]+");

  /** What names money, in whatever unit: 单位 also means an organisation. */
  private static final Pattern MONEY = Pattern.compile(".*(?:元|美金|欧|usd|rmb|cny).*");

  private UnitAbove() {}

  static List<HeadingFault> faults(
      List<String> cells, Kind kind, List<Heading> found, ColumnUnits units) {
    List<HeadingFault> faults = new ArrayList<>();
    for (String cell : cells) {
      Matcher said = FORM.matcher(CellCharacters.visible(cell));
      if (said.matches()) {
        for (String part : SEPARATORS.split(said.group(1))) {
          addFaults(part, kind, found, units, faults);
        }
      }
    }
    return faults;
  }

  private static void addFaults(
      String unit, Kind kind, List<Heading> found, ColumnUnits units, List<HeadingFault> faults) {
    String folded = ColumnName.fold(unit);
    for (Heading heading : found) {
      if (!kind.has(heading.column())) {
        continue;
      }
      FormColumn column = kind.column(heading.column());
      if (contradicts(column, heading, folded, units)) {
        faults.add(HeadingFaults.unitAbove(heading, unit, units.titleOf(column, "")));
      }
    }
  }

  private static boolean contradicts(
      FormColumn column, Heading heading, String unit, ColumnUnits units) {
    if (ColumnUnits.isOfCarrier(column)) {
      return heading.unit() == null && units.isOtherOfSomeCarrier(column, unit);
    }
    Map<String, Integer> known = units.of(column, "");
    boolean unknownMoney =
        column.content().name().startsWith("MONEY")
            && !known.containsKey(unit)
            && MONEY.matcher(unit).matches();
    Integer said = known.get(unit);
    int taken = heading.unit() == null ? 0 : known.getOrDefault(heading.unit(), 0);
    return said == null ? unknownMoney : said != taken;
  }
}
