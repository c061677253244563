package cn.qianhu.streams.enterprise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was touched since the last settlement. */
final class Touched {

  /** A month of an enterprise. */
  record MonthOf(String uscc, int month) implements Comparable<MonthOf> {
    @Override
    public int compareTo(MonthOf other) {
      int byUscc = uscc.compareTo(other.uscc);
      return byUscc != 0 ? byUscc : Integer.compare(month, other.month);
    }
  }

  final TreeSet<String> directories = new TreeSet<>();

  /** The months touched and, of each, the meters' days that readings came in for. */
  final TreeMap<MonthOf, List<OpenDay>> months = new TreeMap<>();

  /** The months touched by a report of output: alerts about enterprises rest on nothing else. */
  final Set<MonthOf> outputs = new HashSet<>();

  private final Map<DayKey, OpenDay> days = new HashMap<>();

  /** The readings of a day often come one after the other. */
  private OpenDay latest;

  void directory(String uscc) {
    directories.add(uscc);
  }

  void month(String uscc, int month) {
    daysOf(uscc, month);
  }

  void output(String uscc, int month) {
    outputs.add(new MonthOf(uscc, month));
  }

  private List<OpenDay> daysOf(String uscc, int month) {
    return months.computeIfAbsent(new MonthOf(uscc, month), unused -> new ArrayList<>());
  }

  /** A meter's day that is open already, or null. */
  OpenDay day(String uscc, String meterId, int day) {
    if (latest == null || !latest.isOf(uscc, meterId, day)) {
      latest = days.get(new DayKey(uscc, meterId, day));
    }
    return latest;
  }

  /** Opens a day; its month is touched. */
  void open(OpenDay day) {
    DayKey key = day.key;
    days.put(key, day);
    daysOf(key.uscc(), key.month()).add(day);
    latest = day;
  }

  boolean isOpen(DayKey day) {
    return days.containsKey(day);
  }

  boolean isEmpty() {
    return directories.isEmpty() && months.isEmpty();
  }

  void clear() {
    directories.clear();
    months.clear();
    outputs.clear();
    days.clear();
    latest = null;
  }
}
