package cn.qianhu.audit.explain.raw;

import cn.qianhu.audit.explain.raw.RawReports.MeteredCarrier;
import cn.qianhu.audit.explain.raw.RawReports.MeteredMonth;
import cn.qianhu.audit.log.RawRecord;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.CodePoints;
import cn.qianhu.contract.form.reading.ReadingFields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The readings of some enterprises' months, and which of them count (domain, Reports): of each
 * interval the greatest, and of those of a meter's day the ones that are as long as the first.
 *
 * <p>Readings are split by carrier only in the end, because a reading may be superseded by one that
 * names another carrier.
 */
final class LoggedReadings {

  private record Month(String uscc, YearMonth period) {}

  private record LoggedDay(String meter, LocalDate day) {}

  private final Set<Month> wanted = new HashSet<>();
  private final Map<Month, TreeMap<String, TreeMap<Instant, CountedReading>>> winners =
      new HashMap<>();

  /**
   * The first start of each meter's readings in each month, for enterprises whose meters are looked
   * at.
   */
  private final Map<String, Map<String, SortedMap<YearMonth, Instant>>> firstStarts =
      new HashMap<>();

  LoggedReadings(Collection<MeteredCarrier> carriers, Collection<MeteredMonth> meters) {
    carriers.forEach(wish -> wanted.add(new Month(wish.uscc(), wish.period())));
    for (MeteredMonth wish : meters) {
      wanted.add(new Month(wish.uscc(), wish.period()));
      wanted.add(new Month(wish.uscc(), wish.period().minusMonths(1)));
      firstStarts.put(wish.uscc(), new HashMap<>());
    }
  }

  void receive(ReadingFields reading, RawRecord record) {
    Month month = new Month(reading.uscc(), Months.monthOf(reading.intervalStart()));
    if (firstStarts.containsKey(reading.uscc())) {
      firstStarts
          .get(reading.uscc())
          .computeIfAbsent(reading.meterId(), unused -> new TreeMap<>())
          .merge(month.period(), reading.intervalStart(), LoggedReadings::earlier);
    }
    if (wanted.contains(month)) {
      winners
          .computeIfAbsent(month, unused -> new TreeMap<>(CodePoints.ORDER))
          .computeIfAbsent(reading.meterId(), unused -> new TreeMap<>())
          .merge(
              reading.intervalStart(),
              new CountedReading(
                  reading, Origin.of(Origin.OriginRole.READINGS, record, reading.meterId())),
              LoggedReadings::greater);
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static CountedReading greater(CountedReading known, CountedReading received) {
    return ReadingFields.ORDER.compare(received.fields(), known.fields()) > 0 ? received : known;
  }

  List<CountedReading> of(MeteredCarrier carrier) {
    List<CountedReading> counted = new ArrayList<>();
    winners
        .getOrDefault(new Month(carrier.uscc(), carrier.period()), new TreeMap<>())
        .forEach((meter, readings) -> counted.addAll(counted(readings)));
    counted.removeIf(reading -> !reading.fields().carrier().equals(carrier.carrier()));
    return counted;
  }

  Optional<LoggedMeters> meters(MeteredMonth of) {
    return firstStarts.containsKey(of.uscc())
        ? Optional.of(
            new LoggedMeters(
                meters(of.uscc(), of.period()),
                meters(of.uscc(), of.period().minusMonths(1)),
                firstStarts.get(of.uscc())))
        : Optional.empty();
  }

  private SortedMap<String, List<CountedReading>> meters(String uscc, YearMonth period) {
    SortedMap<String, List<CountedReading>> counted = new TreeMap<>(CodePoints.ORDER);
    winners
        .getOrDefault(new Month(uscc, period), new TreeMap<>())
        .forEach((meter, readings) -> counted.put(meter, counted(readings)));
    return counted;
  }

  /** A meter keeps one interval length a local day: that of the day's first. */
  private static List<CountedReading> counted(SortedMap<Instant, CountedReading> ofMeter) {
    Map<LoggedDay, Integer> lengths = new HashMap<>();
    List<CountedReading> counted = new ArrayList<>();
    for (CountedReading reading : ofMeter.values()) {
      ReadingFields fields = reading.fields();
      LocalDate day = fields.intervalStart().atZone(Months.ZONE).toLocalDate();
      int length =
          lengths.computeIfAbsent(new LoggedDay(fields.meterId(), day), unused -> fields.minutes());
      if (fields.minutes() == length) {
        counted.add(reading);
      }
    }
    return counted;
  }
}
