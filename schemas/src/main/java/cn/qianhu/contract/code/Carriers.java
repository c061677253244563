package cn.qianhu.contract.code;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Energy carriers and their standard-coal factors, GB/T 2589 and the NBS energy forms. */
public final class Carriers {

  /** A column that the table of a site may lack: it decides no figure. */
  private static final String NATIONAL_CODE = "nbs_code";

  private final Map<String, Carrier> carriers;
  private final Map<String, NavigableMap<YearMonth, BigDecimal>> factors;
  private final Map<String, String> nationalCodes;

  private Carriers(
      Map<String, Carrier> carriers,
      Map<String, NavigableMap<YearMonth, BigDecimal>> factors,
      Map<String, String> nationalCodes) {
    this.carriers = carriers;
    this.factors = factors;
    this.nationalCodes = nationalCodes;
  }

  /** The carriers and factors shipped with this version. */
  public static Carriers standard() {
    return Standard.CARRIERS;
  }

  static Carriers of(TableFile table) {
    Map<String, Carrier> carriers = new LinkedHashMap<>();
    Map<String, NavigableMap<YearMonth, BigDecimal>> factors = new LinkedHashMap<>();
    Map<String, String> nationalCodes = new HashMap<>();
    table.each(
        row -> {
          add(table, row, carriers, factors);
          row.findField(NATIONAL_CODE)
              .map(String::strip)
              .filter(code -> !code.isEmpty())
              .ifPresent(code -> nationalCodes.putIfAbsent(table.cell(row, "code"), code));
        });
    table.requireSound();
    return new Carriers(carriers, factors, nationalCodes);
  }

  private static void add(
      TableFile table,
      NamedCsvRecord row,
      Map<String, Carrier> carriers,
      Map<String, NavigableMap<YearMonth, BigDecimal>> factors) {
    Carrier carrier = carrier(table, row);
    Carrier earlier = carriers.putIfAbsent(carrier.code(), carrier);
    if (earlier != null && !earlier.equals(carrier)) {
      throw table.wrong(
          row,
          carrier.code() + " 的各行只可折标系数和起始月不同",
          "the rows of " + carrier.code() + " may differ in factor and month only");
    }
    YearMonth validFrom = Months.parse(table.cell(row, "valid_from"));
    if (validFrom == null) {
      throw table.expected(row, "valid_from", "月份，如 2021-04", "a month such as 2021-04");
    }
    BigDecimal factor = table.positive(row, "tce_per_unit");
    NavigableMap<YearMonth, BigDecimal> dated =
        factors.computeIfAbsent(carrier.code(), code -> new TreeMap<>());
    if (dated.put(validFrom, factor) != null) {
      throw table.wrong(
          row,
          "%s 自 %s 起有两个折标系数，请删去一行".formatted(carrier.code(), validFrom),
          "%s has two factors from %s on; remove one row".formatted(carrier.code(), validFrom));
    }
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
      throw table.expected(
          row, "meter_units_per_unit", "十的幂，如 1000", "a power of ten, such as 1000");
    }
    return units;
  }

  /**
   * Requires that every carrier of the shipped table is here, with a factor from the first month
   * that a report may be about: reports may name any of them.
   */
  Carriers requireAllOf(Carriers shipped, TableFile table) {
    for (String code : shipped.codes()) {
      NavigableMap<YearMonth, BigDecimal> dated = factors.get(code);
      if (dated == null || dated.firstKey().isAfter(Months.FIRST)) {
        table.note(
            "%s 须有一行 valid_from 不晚于 %s".formatted(code, Months.FIRST),
            "%s needs a row with valid_from %s or earlier".formatted(code, Months.FIRST));
      }
    }
    table.requireSound();
    return this;
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

  /** The code of a carrier in the energy forms of the NBS; empty where the table says none. */
  public Optional<String> nationalCode(String code) {
    return Optional.ofNullable(nationalCodes.get(code));
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

  /** Holds the shipped table, read when first asked for. */
  private static final class Standard {
    private static final Carriers CARRIERS = of(ShippedTable.CARRIERS.read());
  }
}
