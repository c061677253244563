package cn.qianhu.streams.enterprise;

import cn.qianhu.streams.energy.MeteredFlows;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was touched since the last settlement and, of meters' days, how they stood then. */
final class Touched {

  /** A month of an enterprise. */
  record MonthOf(String uscc, int month) implements Comparable<MonthOf> {
    @Override
    public int compareTo(MonthOf other) {
      int byUscc = uscc.compareTo(other.uscc);
      return byUscc != 0 ? byUscc : Integer.compare(month, other.month);
    }
  }

  /** What a meter's day counted, and its refusals that are published. */
  record DayBefore(Map<String, MeteredFlows> flows, Map<String, Refusal> refusals) {}

  final TreeSet<String> directories = new TreeSet<>();
  final TreeMap<MonthOf, Map<String, DayBefore>> months = new TreeMap<>();

  void directory(String uscc) {
    directories.add(uscc);
  }

  /** Touches a month; the map takes the days touched in it, by key. */
  Map<String, DayBefore> month(String uscc, int month) {
    return months.computeIfAbsent(new MonthOf(uscc, month), unused -> new HashMap<>());
  }

  boolean isEmpty() {
    return directories.isEmpty() && months.isEmpty();
  }

  void clear() {
    directories.clear();
    months.clear();
  }
}
