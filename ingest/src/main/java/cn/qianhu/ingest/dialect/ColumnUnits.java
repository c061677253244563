package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.code.Carrier;
import cn.qianhu.contract.code.Carriers;
import cn.qianhu.contract.form.ColumnContent;
import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.SharedColumns;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The units in which the numbers of a record are written, in the spellings that people use for
 * them. Compatibility forms, case and blanks do not matter: {@code 万m³} is {@code 万m3}.
 */
public final class ColumnUnits {

  /** The prefix of carriers' units in the table of units. */
  static final String OF_CARRIER = "CARRIER ";

  private final Carriers carriers;
  private final Map<String, Map<String, Integer>> shifts;
  private final Map<String, String> titles;

  /** Whether a spelling shifts amounts of some carrier, by content of the column. */
  private final Map<ColumnContent, Map<String, Boolean>> ofCarriers =
      new EnumMap<>(ColumnContent.class);

  /**
   * @param shifts powers of ten from each spelling, folded, by what it is a unit of
   * @param titles the unit itself, by the same
   */
  ColumnUnits(
      Carriers carriers, Map<String, Map<String, Integer>> shifts, Map<String, String> titles) {
    this.carriers = carriers;
    this.shifts = shifts;
    this.titles = titles;
    for (ColumnContent content : List.of(ColumnContent.QUANTITY, ColumnContent.METERED)) {
      Map<String, Boolean> shifting = new HashMap<>();
      for (String code : carriers.codes()) {
        ofCarrier(content, code)
            .forEach((unit, shift) -> shifting.merge(unit, shift != 0, Boolean::logicalOr));
      }
      ofCarriers.put(content, shifting);
    }
  }

  /** The units of the country; those that a site adds have no spellings yet. */
  public static ColumnUnits standard() {
    return Standard.UNITS;
  }

  /** Holds the shipped units, read when first asked for. */
  private static final class Standard {
    private static final ColumnUnits UNITS = HeadingWords.shipped().units(Carriers.standard());
  }

  /**
   * The spellings of the unit of a column in a record; nothing where it has none.
   *
   * @param texts the text of each column of the kind
   */
  public Set<String> of(Kind kind, FormColumn column, List<String> texts) {
    String carrier =
        isOfCarrier(column) ? texts.get(kind.position(SharedColumns.CARRIER.name())) : "";
    return ofShift(column, carrier, 0);
  }

  /** The spellings of a unit of a column, by its power of ten. */
  Set<String> ofShift(FormColumn column, String carrier, int shift) {
    return of(column, carrier).entrySet().stream()
        .filter(unit -> unit.getValue() == shift)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The units of a column: powers of ten from each spelling, folded, to the unit of the column.
   *
   * @param carrier code of the carrier of the row; any text where the column is of none
   */
  Map<String, Integer> of(FormColumn column, String carrier) {
    if (!isOfCarrier(column)) {
      return shifts.getOrDefault(content(column), Map.of());
    }
    return carriers.contains(carrier) ? ofCarrier(column.content(), carrier) : Map.of();
  }

  private Map<String, Integer> ofCarrier(ColumnContent content, String carrier) {
    String unit = unit(content, carrier);
    Map<String, Integer> spellings = shifts.get(OF_CARRIER + unit);
    return spellings == null ? Map.of(ColumnName.fold(unit), 0) : spellings;
  }

  /** Whether a column takes money. */
  boolean isOfMoney(FormColumn column) {
    return content(column).equals(ColumnContent.MONEY.name());
  }

  /** Whether a spelling is a unit of anything. */
  boolean isKnown(String folded) {
    return shifts.values().stream().anyMatch(spellings -> spellings.containsKey(folded));
  }

  /** Whether the unit of the column depends on the carrier. */
  static boolean isOfCarrier(FormColumn column) {
    return column.content() == ColumnContent.QUANTITY || column.content() == ColumnContent.METERED;
  }

  /** Whether a spelling is a unit of the column for some carrier. */
  boolean isOfAnyCarrier(FormColumn column, String spelling) {
    return ofCarriers.get(column.content()).containsKey(ColumnName.fold(spelling));
  }

  /**
   * Whether a spelling is a unit of the column for some carrier, other than the one that amounts
   * are reported in.
   */
  boolean isOtherOfSomeCarrier(FormColumn column, String folded) {
    return ofCarriers.get(column.content()).getOrDefault(folded, false);
  }

  /** Whether two spellings are different units of the column for some carrier. */
  boolean differForSomeCarrier(FormColumn column, String one, String other) {
    return carriers.codes().stream()
        .map(code -> of(column, code))
        .filter(known -> known.containsKey(one) && known.containsKey(other))
        .anyMatch(known -> !known.get(one).equals(known.get(other)));
  }

  /** The name of a column's unit; empty where it has none, or where the carrier is unknown. */
  String titleOf(FormColumn column, String carrier) {
    if (!isOfCarrier(column)) {
      return titles.getOrDefault(content(column), "");
    }
    if (!carriers.contains(carrier)) {
      return "";
    }
    String unit = unit(column.content(), carrier);
    return titles.getOrDefault(OF_CARRIER + unit, unit);
  }

  private String unit(ColumnContent content, String code) {
    Carrier carrier = carriers.get(code);
    return content == ColumnContent.METERED ? carrier.meterUnit() : carrier.unit();
  }

  /** Lists of amounts have the units of such amounts. */
  private static String content(FormColumn column) {
    return switch (column.content()) {
      case MONEY_BY_MONTH -> ColumnContent.MONEY.name();
      case SCHEDULE -> ColumnContent.STANDARD_COAL.name();
      default -> column.content().name();
    };
  }
}
