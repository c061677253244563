package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code 计量单位：千元} in a row above the header, in the header itself or in a foot, {@code （千元）} behind
 * a title, or alone in a row above or below the header. No number is converted by it: it may be
 * meant for some of the columns only. But a column that is taken in another unit must not be read.
 */
record UnitBesides(Kind kind, ColumnUnits units) {

  /** The longest statement that is read. */
  private static final int LONGEST = 200;

  /** The most units that a statement names. */
  private static final int UNITS = 10;

  /**
   * The most faults that are listed: more say nothing new, and each cell may contradict each
   * column.
   */
  private static final int FAULTS = 20;

  /** The text behind 单位, up to the next; it may be an organisation. */
  private static final Pattern STATED =
      Pattern.compile("单位\\s*[:：为是]?((?:(?!单位).)+)", Pattern.DOTALL);

  /** {@code 以千元为单位}, {@code 金额按千元填列}. */
  private static final Pattern MEASURED = Pattern.compile("[以按]([^以按]{1,10}?)(?:为(?:计量)?单位|计|填)");

  private static final Pattern BRACKETED = Pattern.compile("[(（]([^()（）]+)[)）]");

  /** The ways to say a unit within a text. */
  private static final List<Pattern> WITHIN = List.of(STATED, MEASURED, BRACKETED);

  private static final Pattern STATEMENT = Pattern.compile("单位\\s*[:：]");

  private static final Pattern SEPARATORS = Pattern.compile("[、,，;；/及和()（）\\s\\u3000]+");

  /**
   * A name of money, in whatever unit, without an amount: 单位 also means an organisation, such as
   * 元通公司.
   */
  private static final Pattern MONEY =
      Pattern.compile("[^0-9一二三四五六七八九零壹贰叁肆伍陆柒捌玖拾佰仟]{0,3}(?:[十百千万亿美欧日港]元|美金|usd|rmb|cny)");

  /**
   * A unit that a cell names.
   *
   * @param folded the form in which it is compared, with each heading
   */
  private record SaidUnit(String written, String folded) {
    static SaidUnit of(String written) {
      return new SaidUnit(written, ColumnName.fold(written));
    }
  }

  /**
   * Faults of columns by the cells above the header.
   *
   * @param found headings
   */
  List<HeadingFault> above(List<String> cells, List<Heading> found) {
    List<HeadingFault> faults = new ArrayList<>();
    for (String cell : cells) {
      List<SaidUnit> said = unitsIn(cell);
      for (Heading heading : found) {
        SaidUnit other = kind.has(heading.column()) ? other(heading, said) : null;
        if (other != null) {
          faults.add(HeadingFaults.unitBesides(heading, other.written(), title(heading)));
        }
        if (faults.size() == FAULTS) {
          return faults;
        }
      }
    }
    return faults;
  }

  /** The first that a column is not read in; null where none is. */
  private SaidUnit other(Heading heading, List<SaidUnit> said) {
    for (SaidUnit unit : said) {
      if (isOther(heading, unit)) {
        return unit;
      }
    }
    return null;
  }

  /** The fault of a heading by a cell below it, or null. */
  HeadingFault below(Heading heading, String cell) {
    List<SaidUnit> said = unitsIn(cell);
    return said.size() == 1 && isOther(heading, said.get(0))
        ? HeadingFaults.unitBesides(heading, said.get(0).written(), title(heading))
        : null;
  }

  /** Whether a cell states a unit for the table; other cells with units may be columns. */
  static boolean isStatement(String cell) {
    return STATEMENT.matcher(cell).find();
  }

  private static List<SaidUnit> unitsIn(String cell) {
    if (cell.length() > LONGEST || isNumber(cell)) {
      return List.of();
    }
    String text = CellCharacters.visible(cell);
    List<String> said =
        WITHIN.stream()
            .flatMap(way -> way.matcher(text).results())
            .map(found -> found.group(1))
            .toList();
    return (said.isEmpty() ? Stream.of(text) : said.stream())
        .flatMap(SEPARATORS::splitAsStream)
        .filter(unit -> !unit.isEmpty())
        .distinct()
        .limit(UNITS)
        .map(SaidUnit::of)
        .toList();
  }

  /** Whether a cell is a number, as most are that anybody puts above a header; none is a unit. */
  private static boolean isNumber(String cell) {
    return cell.chars().allMatch(c -> c < 0x80 && "0123456789+-.E".indexOf(c) >= 0);
  }

  private String title(Heading heading) {
    return units.titleOf(kind.column(heading.column()), "");
  }

  private boolean isOther(Heading heading, SaidUnit said) {
    FormColumn column = kind.column(heading.column());
    String unit = said.folded();
    if (ColumnUnits.isOfCarrier(column)) {
      return heading.unit() == null
          ? units.isOtherOfSomeCarrier(column, unit)
          : units.differForSomeCarrier(column, heading.unit(), unit);
    }
    Map<String, Integer> known = units.of(column, "");
    if (!known.containsKey(unit)) {
      return units.isOfMoney(column) && MONEY.matcher(unit).matches();
    }
    return known.get(unit) != (heading.unit() == null ? 0 : known.getOrDefault(heading.unit(), 0));
  }
}
