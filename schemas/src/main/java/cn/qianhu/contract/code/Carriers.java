package cn.qianhu.contract.code;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Energy carriers and their standard-coal factors, GB/T 2589 and the NBS energy forms. */
public final class Carriers {

  private final Map<String, Carrier> carriers;
  private final Map<String, NavigableMap<YearMonth, BigDecimal>> factors;

  private Carriers(
      Map<String, Carrier> carriers, Map<String, NavigableMap<YearMonth, BigDecimal>> factors) {
    this.carriers = carriers;
    this.factors = factors;
  }

  static Carriers of(TableFile table) {
    Map<String, Carrier> carriers = new LinkedHashMap<>();
    Map<String, NavigableMap<YearMonth, BigDecimal>> factors = new LinkedHashMap<>();
    for (NamedCsvRecord row : table.rows()) {
      Carrier carrier = carrier(table, row);
      Carrier earlier = carriers.putIfAbsent(carrier.code(), carrier);
      if (earlier != null && !earlier.equals(carrier)) {
        throw table.wrong(row, "the rows of " + carrier.code() + " may differ in factor only");
      }
      YearMonth validFrom = Months.parse(table.cell(row, "valid_from"));
      if (validFrom == null) {
        throw table.wrong(row, "valid_from must be a month YYYY-MM");
      }
      BigDecimal factor = table.positive(row, "tce_per_unit");
      NavigableMap<YearMonth, BigDecimal> dated =
          factors.computeIfAbsent(carrier.code(), code -> new TreeMap<>());
      if (dated.put(validFrom, factor) != null) {
        throw table.wrong(row, carrier.code() + " has two factors with valid_from " + validFrom);
      }
    }
    return new Carriers(carriers, factors);
  }

  private static Carrier carrier(TableFile table, NamedCsvRecord row) {
    return new Carrier(
        table.cell(row, "code"),
        table.cell(row, "name_zh"),
        table.cell(row, "group"),
        table.cell(row, "unit"),
        table.cell(row, "meter_unit"),
        meterUnits(table, row));
  }

  /** Powers of ten, so that the division is exact. */
  private static BigDecimal meterUnits(TableFile table, NamedCsvRecord row) {
    BigDecimal units = table.positive(row, "meter_units_per_unit");
    if (units.stripTrailingZeros().unscaledValue().compareTo(BigInteger.ONE) != 0) {
      throw table.wrong(row, "meter_units_per_unit must be a power of ten, such as 1000");
    }
    return units;
  }

  /**
   * Requires that every carrier of another table is here, with a factor from the first month that a
   * report may be about.
   */
  void requireAllOf(Carriers other, Path file) {
    for (String code : other.codes()) {
      NavigableMap<YearMonth, BigDecimal> dated = factors.get(code);
      if (dated == null || dated.firstKey().isAfter(Months.FIRST)) {
        throw new IllegalArgumentException(
            "Code table "
                + file.getFileName()
                + ": "
                + code
                + " needs a row with valid_from "
                + Months.FIRST
                + " or earlier.");
      }
    }
  }

  public boolean contains(String code) {
    return carriers.containsKey(code);
  }

  /** The carrier of a code that the table contains. */
  public Carrier get(String code) {
    Carrier carrier = carriers.get(code);
    if (carrier == null) {
      throw new IllegalArgumentException("Not an energy carrier: " + code);
    }
    return carrier;
  }

  /** Codes of the carriers, in the order of the table. */
  public List<String> codes() {
    return List.copyOf(carriers.keySet());
  }

  /**
   * Standard-coal factor of a carrier for a month, tce per unit: that with the greatest valid_from
   * up to the month.
   */
  public BigDecimal factor(String code, YearMonth period) {
    NavigableMap<YearMonth, BigDecimal> dated = factors.get(get(code).code());
    Map.Entry<YearMonth, BigDecimal> inForce = dated.floorEntry(period);
    if (inForce == null) {
      throw new IllegalArgumentException(
          "The factor of " + code + " is known from " + dated.firstKey() + ", not for " + period);
    }
    return inForce.getValue();
  }
}
