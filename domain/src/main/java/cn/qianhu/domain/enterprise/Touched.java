package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.domain.meter.DayKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** The keys that changed since the last settlement. */
final class Touched {

  /** A month of an author. */
  record MonthOf(String author, int month) implements Comparable<MonthOf> {

    /** The month that stands under a key of the books ({@link EnterpriseMonth#subject()}). */
    static MonthOf under(String key) {
      int end = key.lastIndexOf('/');
      return new MonthOf(key.substring(0, end), Months.index(Months.parse(key.substring(end + 1))));
    }

    String uscc() {
      return Author.uscc(author);
    }

    /** The month of the enterprise: it stands with what was not signed. */
    MonthOf ofEnterprise() {
      String uscc = uscc();
      return uscc.length() == author.length() ? this : new MonthOf(uscc, month);
    }

    @Override
    public int compareTo(MonthOf other) {
      int byAuthor = author.compareTo(other.author);
      return byAuthor != 0 ? byAuthor : Integer.compare(month, other.month);
    }
  }

  final TreeSet<String> directories = new TreeSet<>();

  /** A local date of an author, in days since 1970-01-01. */
  private record DateOf(String author, int date) {}

  /** The months touched and, of each, the days that readings came in for. */
  private final Map<MonthOf, List<EnterpriseDay>> months = new HashMap<>();

  /** Months of enterprises that a report changed, by form: alerts about them are judged again. */
  final Map<Kind, Set<MonthOf>> reported = new HashMap<>();

  private final Map<DateOf, EnterpriseDay> days = new HashMap<>();

  /** Records that come to be listed and are held for the settlement: some ten megabytes. */
  private static final int MANY = 20_000;

  /** Enterprises whose entries change: each moves all months that it ever reported. */
  private static final int MANY_DIRECTORIES = 5_000;

  /** New parked records by month or directory, and key. */
  private final Map<String, Map<String, DocketEntry>> listed = new HashMap<>();

  private int held;

  /** The readings of a day often come one after the other. */
  private EnterpriseDay latest;

  void directory(String uscc) {
    directories.add(uscc);
  }

  void month(MonthOf month) {
    daysOf(month);
  }

  void report(Kind kind, String uscc, int month) {
    reported.computeIfAbsent(kind, unused -> new HashSet<>()).add(new MonthOf(uscc, month));
  }

  /** A record of which nothing was said yet comes to be listed. */
  void list(String subject, DocketEntry record) {
    listed.computeIfAbsent(subject, unused -> new LinkedHashMap<>()).put(record.key(), record);
    held++;
  }

  /** Whether the settlement should come, lest memory fills. */
  boolean holdsMuch() {
    return held >= MANY || directories.size() >= MANY_DIRECTORIES;
  }

  boolean lists(String subject) {
    return listed.containsKey(subject);
  }

  boolean lists(String subject, String key) {
    return listed.getOrDefault(subject, Map.of()).containsKey(key);
  }

  /** The new parked records of a month or directory, in their order. */
  Collection<DocketEntry> listed(String subject) {
    return listed.getOrDefault(subject, Map.of()).values();
  }

  /** Visits the months, in the order of enterprises and then of time. */
  void eachMonth(BiConsumer<MonthOf, List<EnterpriseDay>> visitor) {
    new TreeMap<>(months).forEach(visitor);
  }

  private List<EnterpriseDay> daysOf(MonthOf month) {
    return months.computeIfAbsent(month, unused -> new ArrayList<>());
  }

  /** An author's day that readings came in for already, or null. */
  EnterpriseDay day(String author, int date) {
    if (latest == null || !latest.isOf(author, date)) {
      latest = days.get(new DateOf(author, date));
    }
    return latest;
  }

  /** Opens a day; its month is touched. */
  void open(EnterpriseDay day) {
    days.put(new DateOf(day.author(), day.date()), day);
    daysOf(new MonthOf(day.author(), DayKey.monthOf(day.date()))).add(day);
    latest = day;
  }

  boolean isOpen(DayKey key) {
    EnterpriseDay day = day(key.author(), key.day());
    return day != null && day.isOpen(key.meterId());
  }

  boolean isEmpty() {
    return directories.isEmpty() && months.isEmpty();
  }

  void clear() {
    directories.clear();
    months.clear();
    reported.clear();
    days.clear();
    listed.clear();
    held = 0;
    latest = null;
  }
}
