package cn.qianhu.trial.bench.verify;

import cn.qianhu.contract.code.Carrier;
import cn.qianhu.contract.code.Carriers;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Months;
import cn.qianhu.event.MeterReading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The energy of each enterprise, month and carrier, plainly: of the readings of an interval that
 * which prevails, the sum of these by flow, and the leaf figures of the sums (domain, Energy).
 */
final class PlainFacts {

  private static final int QUANTITY_SCALE = 4;
  private static final int LEAF_SCALE = 6;

  /** The key of a month. */
  record CarrierKey(String uscc, YearMonth month, String carrier)
      implements Comparable<CarrierKey> {
    @Override
    public int compareTo(CarrierKey other) {
      return toString().compareTo(other.toString());
    }
  }

  private record Interval(long start, String carrier, String flow) {}

  private record Winner(long reportedAt, long quantity) {
    Winner orBetter(Winner other) {
      boolean better =
          other.reportedAt > reportedAt
              || (other.reportedAt == reportedAt && other.quantity > quantity);
      return better ? other : this;
    }
  }

  private final Carriers carriers = CodeTables.standard().carriers();
  private final Map<CarrierKey, Map<String, BigDecimal>> flows = new HashMap<>();

  /** Winners of the meter whose readings are coming: they come a meter's day at a time. */
  private final Map<Interval, Winner> open = new HashMap<>();

  private String uscc = "";
  private String meter = "";

  /** Adds the next record; those of a meter and day must come together. */
  void take(MeterReading reading) {
    if (!reading.getUscc().equals(uscc) || !reading.getMeterId().equals(meter)) {
      close();
      uscc = reading.getUscc();
      meter = reading.getMeterId();
    }
    open.merge(
        new Interval(reading.getIntervalStart(), reading.getCarrier(), reading.getFlow()),
        new Winner(reading.getReportedAt(), reading.getQuantity()),
        Winner::orBetter);
  }

  private void close() {
    open.forEach(
        (interval, winner) -> {
          YearMonth month = Months.monthOf(Instant.ofEpochMilli(interval.start));
          flows
              .computeIfAbsent(
                  new CarrierKey(uscc, month, interval.carrier), unused -> new HashMap<>())
              .merge(
                  interval.flow,
                  BigDecimal.valueOf(winner.quantity, QUANTITY_SCALE),
                  BigDecimal::add);
        });
    open.clear();
  }

  /** The facts of all that was taken. */
  SortedMap<CarrierKey, Leaves> facts() {
    close();
    SortedMap<CarrierKey, Leaves> facts = new TreeMap<>();
    flows.forEach((of, metered) -> facts.put(of, leaves(of, metered)));
    return facts;
  }

  private Leaves leaves(CarrierKey of, Map<String, BigDecimal> metered) {
    Carrier carrier = carriers.get(of.carrier);
    BigDecimal factor = carriers.factor(of.carrier, of.month);
    BigDecimal renewable = units(metered, "RENEWABLE", carrier);
    BigDecimal feedstock = units(metered, "FEEDSTOCK", carrier);
    BigDecimal consumption = units(metered, "CONSUMED", carrier).add(feedstock).add(renewable);
    BigDecimal net =
        consumption
            .subtract(units(metered, "CONVERTED", carrier))
            .subtract(units(metered, "RECOVERED", carrier));
    boolean isCoal = carrier.group().equals(Carrier.COAL_GROUP);
    boolean isPower = carrier.code().equals(Carrier.ELECTRICITY);
    return new Leaves(
        rounded(factor.multiply(net)),
        rounded(factor.multiply(feedstock)),
        rounded(isCoal ? factor.multiply(consumption) : BigDecimal.ZERO),
        rounded(isPower ? consumption : BigDecimal.ZERO),
        rounded(isPower ? renewable : BigDecimal.ZERO));
  }

  private static BigDecimal units(Map<String, BigDecimal> metered, String flow, Carrier carrier) {
    return metered.getOrDefault(flow, BigDecimal.ZERO).divide(carrier.meterUnitsPerUnit());
  }

  private static BigDecimal rounded(BigDecimal exact) {
    return exact.setScale(LEAF_SCALE, RoundingMode.HALF_UP);
  }
}
