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
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** The keys that changed since the last settlement. */
final class DirtyMonths {

  /** A month of an author. */
  static final class MonthOf {

    private final String author;
    private final int month;

    /** The key, made once, because it is asked for again and again until the month is settled. */
    private final String key;

    MonthOf(String author, int month) {
      this(author, month, author + "/" + Months.text(month));
    }

    private MonthOf(String author, int month, String key) {
      this.author = author;
      this.month = month;
      this.key = key;
    }

    /** The month that stands under a key of the stores. */
    static MonthOf under(String key) {
      int end = key.lastIndexOf('/');
      int month = Months.index(Months.parse(key.substring(end + 1)));
      return new MonthOf(key.substring(0, end), month, key);
    }

    String author() {
      return author;
    }

    int month() {
      return month;
    }

    /** The key of the month in the stores, under which its records are listed too. */
    String key() {
      return key;
    }

    String uscc() {
      return Author.uscc(author);
    }

    /** The month so many months later. */
    MonthOf plus(int months) {
      return new MonthOf(author, month + months);
    }

    /** The month of the enterprise itself, which is that of its unsigned reports. */
    MonthOf ofEnterprise() {
      String uscc = uscc();
      return uscc.length() == author.length() ? this : new MonthOf(uscc, month);
    }

    @Override
    public boolean equals(Object other) {
      return this == other || (other instanceof MonthOf that && key.equals(that.key));
    }

    @Override
    public int hashCode() {
      return key.hashCode();
    }

    @Override
    public String toString() {
      return key;
    }
  }

  final TreeSet<String> directories = new TreeSet<>();

  /** A local date of an author, in days since 1970-01-01. */
  private record DateOf(String author, int date) {}

  /** The months touched and, of each, the days that readings came in for. */
  private final Map<MonthOf, List<EnterpriseDay>> months = new LinkedHashMap<>();

  /** Months of enterprises that a report changed, by form: alerts about them are judged again. */
  final Map<Kind, Set<MonthOf>> reported = new HashMap<>();

  private final Map<DateOf, EnterpriseDay> days = new HashMap<>();

  /** Records that come to be listed and are held for the settlement: some ten megabytes. */
  private static final int MANY = 20_000;

  /** Enterprises whose entries change: each moves all months that it ever reported. */
  private static final int MANY_DIRECTORIES = 5_000;

  /** New parked records by month or directory, and key. */
  private final Map<String, Map<String, ParkedRecord>> listed = new HashMap<>();

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

  /** Marks that a record is to be listed, about which nothing was published yet. */
  void list(String subject, ParkedRecord record) {
    listed.computeIfAbsent(subject, unused -> new LinkedHashMap<>()).put(record.key(), record);
    held++;
  }

  /** Whether a settlement is due lest memory fills. */
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
  Collection<ParkedRecord> listed(String subject) {
    return listed.getOrDefault(subject, Map.of()).values();
  }

  /** Visits the months, in the order in which they were touched. */
  void eachMonth(BiConsumer<MonthOf, List<EnterpriseDay>> visitor) {
    months.forEach(visitor);
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
