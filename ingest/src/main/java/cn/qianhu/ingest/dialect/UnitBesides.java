package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code 计量单位：千元} in a row above the header, in the header itself or in a foot, {@code （千元）} behind
 * a title, or alone in a row above or below the header. No number is converted by it: it may be
 * meant for some of the columns only. But a column that is taken in another unit must not be read.
 */
record UnitBesides(Kind kind, ColumnUnits units) {

  /** No statement is longer. */
  private static final int LONGEST = 200;

  /** No statement names more. */
  private static final int UNITS = 10;

  /** More of them say nothing new, and each cell may speak against each column. */
  private static final int FAULTS = 20;

  private static final Pattern STATED =
      Pattern.compile(".*单位\\s*[:：为]?\\s*[(（]?(.+?)[)）]?", Pattern.DOTALL);

  /** The brackets that a title ends with, or a cell with nothing else. */
  private static final Pattern BEHIND = Pattern.compile(".*[(（]([^()（）]+)[)）]|([^()（）]+)");

  private static final Pattern STATEMENT = Pattern.compile("单位\\s*[:：]");

  private static final Pattern SEPARATORS = Pattern.compile("[、,，;；/及和\\s\\u3000]+");

  /**
   * What names money, in whatever unit, and no sum of it: 单位 also means an organisation, such as
   * 元通公司.
   */
  private static final Pattern MONEY =
      Pattern.compile("[^0-9一二三四五六七八九零壹贰叁肆伍陆柒捌玖拾佰仟]{0,3}(?:[十百千万亿美欧日港]元|美金|usd|rmb|cny)");

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
            .limit(FAULTS - faults.size())
            .map(heading -> HeadingFaults.unitBesides(heading, unit, title(heading)))
            .forEach(faults::add);
        if (faults.size() == FAULTS) {
          return faults;
        }
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

  /** Whether a cell says of itself that it is about a unit: others may be columns with units. */
  static boolean isStatement(String cell) {
    return STATEMENT.matcher(cell).find();
  }

  private static List<String> unitsIn(String cell) {
    if (cell.length() > LONGEST) {
      return List.of();
    }
    String text = CellCharacters.visible(cell);
    boolean stated = STATED.matcher(text).matches();
    Matcher said = (stated ? STATED : BEHIND).matcher(text);
    if (!said.matches()) {
      return List.of();
    }
    String words = !stated && said.group(1) == null ? said.group(2) : said.group(1);
    return SEPARATORS.splitAsStream(words.strip()).limit(UNITS).toList();
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
