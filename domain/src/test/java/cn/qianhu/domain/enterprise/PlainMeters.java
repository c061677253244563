package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.code.Carrier;
import cn.qianhu.contract.code.Carriers;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.CodePoints;
import cn.qianhu.contract.form.energy.StatementFields;
import cn.qianhu.contract.form.reading.ReadingFields;
import cn.qianhu.domain.meter.DayKey;
import cn.qianhu.domain.meter.MeterFold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * The rules on energy and meters as their sentences say them, over all readings and statements that
 * ever came of one enterprise: what the stage finds by what it keeps must be this.
 */
final class PlainMeters {

  private static final Carriers CARRIERS = CodeTables.standard().carriers();
  private static final int DAY = 1440;

  /** A reading, and the key that it is signed with. */
  private record SignedReading(ReadingFields fields, String signer) {}

  private final List<SignedReading> readings = new ArrayList<>();
  private final List<StatementFields> statements = new ArrayList<>();

  /** Readings that count, by meter in the order of their starts. */
  private Map<String, NavigableMap<Long, ReadingFields>> counting;

  private Map<String, StatementFields> stated;
  private int month;

  void read(ReadingFields fields, String signer) {
    readings.add(new SignedReading(fields, signer));
  }

  void state(StatementFields fields) {
    statements.add(fields);
  }

  /**
   * The alerts of a month, by rule and part.
   *
   * @param counts whether what a signer sent of a month counts
   */
  Set<String> alerts(int judged, BiPredicate<Integer, String> counts) {
    month = judged;
    counting = counting(counts);
    stated = new HashMap<>();
    for (StatementFields each : statements) {
      int of = Months.index(each.head().period());
      if (counts.test(of, "")) {
        stated.merge(
            each.carrier() + of,
            each,
            (one, other) -> one.head().revision() > other.head().revision() ? one : other);
      }
    }
    Set<String> alerts = new TreeSet<>();
    for (String carrier : List.of("ELECTRICITY", "HEAT")) {
      if (jumps(carrier)) {
        alerts.add("ENERGY_JUMP/" + carrier);
      }
      if (contradicts(carrier)) {
        alerts.add("STATEMENT_AGAINST_METERS/" + carrier);
      }
      lookalikes(carrier).forEach(id -> alerts.add("LOOKALIKE_METER/" + id));
    }
    for (String id : counting.keySet()) {
      if (isIncomplete(id)) {
        alerts.add("METER_INCOMPLETE/" + id);
      }
      if (isRegister(id)) {
        alerts.add("REGISTER_READING/" + id);
      }
    }
    return alerts;
  }

  private Map<String, NavigableMap<Long, ReadingFields>> counting(
      BiPredicate<Integer, String> counts) {
    Map<String, TreeMap<Long, ReadingFields>> winners = new TreeMap<>();
    for (SignedReading each : readings) {
      ReadingFields fields = each.fields;
      if (counts.test(monthOf(fields), each.signer)) {
        winners
            .computeIfAbsent(fields.meterId(), unused -> new TreeMap<>())
            .merge(
                fields.intervalStart().getEpochSecond(),
                fields,
                (one, other) -> ReadingFields.ORDER.compare(one, other) >= 0 ? one : other);
      }
    }
    Map<String, NavigableMap<Long, ReadingFields>> counting = new TreeMap<>();
    winners.forEach(
        (id, byStart) -> {
          Map<Integer, Integer> lengths = new HashMap<>();
          byStart.forEach(
              (start, each) -> lengths.putIfAbsent(DayKey.dayOf(start), each.minutes()));
          byStart.forEach(
              (start, each) -> {
                if (lengths.get(DayKey.dayOf(start)) == each.minutes()) {
                  counting.computeIfAbsent(id, unused -> new TreeMap<>()).put(start, each);
                }
              });
        });
    return counting;
  }

  private static int monthOf(ReadingFields fields) {
    return Months.index(Months.monthOf(fields.intervalStart()));
  }

  private List<ReadingFields> of(String id, int of) {
    long first = Months.of(of).atDay(1).atStartOfDay(Months.ZONE).toEpochSecond();
    long end = Months.of(of).plusMonths(1).atDay(1).atStartOfDay(Months.ZONE).toEpochSecond();
    return List.copyOf(counting.get(id).subMap(first, end).values());
  }

  private List<ReadingFields> ofCarrier(String carrier, int of) {
    return counting.keySet().stream()
        .flatMap(id -> of(id, of).stream())
        .filter(each -> each.carrier().equals(carrier))
        .toList();
  }

  /** In the unit of the statement; null where there is nothing. */
  private BigDecimal consumption(String carrier, int of) {
    StatementFields statement = stated.get(carrier + of);
    if (statement != null) {
      return BigDecimal.valueOf(statement.consumption(), 4);
    }
    List<ReadingFields> metered = ofCarrier(carrier, of);
    return metered.isEmpty() ? null : metered(carrier, metered);
  }

  private static BigDecimal metered(String code, List<ReadingFields> metered) {
    Carrier carrier = CARRIERS.get(code);
    return metered.stream()
        .filter(each -> each.flow().isConsumed())
        .map(each -> BigDecimal.valueOf(each.quantity(), 4))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(carrier.meterUnitsPerUnit());
  }

  private boolean jumps(String carrier) {
    BigDecimal now = consumption(carrier, month);
    BigDecimal before = consumption(carrier, month - 1);
    return now != null
        && before != null
        && now.signum() > 0
        && before.signum() > 0
        && (now.compareTo(times(20, before)) >= 0 || before.compareTo(times(20, now)) >= 0);
  }

  private static BigDecimal times(int factor, BigDecimal amount) {
    return BigDecimal.valueOf(factor).multiply(amount);
  }

  private boolean contradicts(String carrier) {
    StatementFields statement = stated.get(carrier + month);
    if (statement == null || !consumes(carrier, month)) {
      return false;
    }
    for (String id : counting.keySet()) {
      boolean concerned = consumes(id, carrier, month) || consumes(id, carrier, month - 1);
      if (concerned && covered(id) * 100 < 90 * minutes()) {
        return false;
      }
    }
    BigDecimal says = BigDecimal.valueOf(statement.consumption(), 4);
    BigDecimal metered = metered(carrier, ofCarrier(carrier, month));
    return says.compareTo(times(2, metered)) > 0 || times(2, says).compareTo(metered) < 0;
  }

  private boolean consumes(String carrier, int of) {
    return counting.keySet().stream().anyMatch(id -> consumes(id, carrier, of));
  }

  private boolean consumes(String id, String carrier, int of) {
    return of(id, of).stream()
        .anyMatch(each -> each.carrier().equals(carrier) && each.flow().isConsumed());
  }

  private int covered(String id) {
    return of(id, month).stream().mapToInt(ReadingFields::minutes).sum();
  }

  private int minutes() {
    return Months.of(month).lengthOfMonth() * DAY;
  }

  private boolean isIncomplete(String id) {
    if (of(id, month).isEmpty() && of(id, month - 1).isEmpty()) {
      return false;
    }
    ReadingFields first = counting.get(id).firstEntry().getValue();
    long due = minutes();
    if (monthOf(first) == month) {
      long end = Months.of(month).plusMonths(1).atDay(1).atStartOfDay(Months.ZONE).toEpochSecond();
      due = (end - first.intervalStart().getEpochSecond()) / 60;
    }
    return covered(id) * 100L < 90 * due;
  }

  /** Any 48 in a row and more, of which 12 rise. */
  private boolean isRegister(String id) {
    List<Long> values = of(id, month).stream().map(ReadingFields::quantity).toList();
    int readings = 0;
    int rises = 0;
    for (int i = 0; i < values.size(); i++) {
      long value = values.get(i);
      long step = i == 0 ? -1 : value - values.get(i - 1);
      if (value == 0) {
        readings = 0;
      } else if (readings > 0 && step >= 0 && step * 100 < values.get(i - 1)) {
        readings++;
        rises += step > 0 ? 1 : 0;
      } else {
        readings = 1;
        rises = 0;
      }
      if (readings >= 48 && rises >= 12) {
        return true;
      }
    }
    return false;
  }

  private List<String> lookalikes(String carrier) {
    Map<String, TreeSet<String>> byFold = new TreeMap<>();
    ofCarrier(carrier, month)
        .forEach(
            each ->
                byFold
                    .computeIfAbsent(
                        MeterFold.of(each.meterId()), unused -> new TreeSet<>(CodePoints.ORDER))
                    .add(each.meterId()));
    return byFold.values().stream().flatMap(ids -> ids.stream().skip(1)).toList();
  }
}
