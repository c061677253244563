package cn.qianhu.trial.siege;

import cn.qianhu.trial.soak.Percentiles;
import cn.qianhu.trial.soak.ProcessVitals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/** The report of a siege, as lines for a terminal: who waited how long, and what it took. */
public final class SiegeReport {

  private static final double MB = 1_000_000;
  private static final double MILLI = 1_000;
  private static final String WAITS = "%-10s %-9s %8s %9s %7s %11s %9s %9s %9s";
  private static final String MEMORY = "%-12s %12s %12s %12s %12s %7s";

  private final List<String> lines = new ArrayList<>();

  /** Adds the waits of honest clients, before and during the siege. */
  public SiegeReport waits(List<WaitTimes.WaitFigures> calm, List<WaitTimes.WaitFigures> besieged) {
    lines.add(
        WAITS.formatted(
            "诚实 honest",
            "",
            "sent",
            "answered",
            "again",
            "unanswered",
            "p50, ms",
            "p99, ms",
            "max, ms"));
    calm.forEach(figures -> lines.add(line("calm", figures)));
    besieged.forEach(figures -> lines.add(line("besieged", figures)));
    return this;
  }

  private static String line(String when, WaitTimes.WaitFigures figures) {
    Percentiles waits = figures.waits();
    return WAITS.formatted(
            when,
            figures.what(),
            number(figures.requests()),
            number(waits.count()),
            number(figures.again()),
            number(figures.unanswered()),
            millis(waits.p50()),
            millis(waits.p99()),
            millis(waits.max()))
        + (figures.refusals().isEmpty() ? "" : "  " + figures.refusals());
  }

  /** Adds the memory of the processes. */
  public SiegeReport memory(MemoryWatch watch) {
    lines.add(
        MEMORY.formatted("内存 memory", "heap first", "heap last", "heap most", "own most", "looks"));
    watch.samples().forEach((name, vitals) -> lines.add(line(name, vitals)));
    return this;
  }

  private static String line(String name, List<ProcessVitals> vitals) {
    if (vitals.isEmpty()) {
      return MEMORY.formatted(name, "", "", "", "", 0);
    }
    return MEMORY.formatted(
        name,
        megabytes(vitals.get(0).heapBytes()),
        megabytes(vitals.get(vitals.size() - 1).heapBytes()),
        megabytes(most(vitals, ProcessVitals::heapBytes)),
        megabytes(most(vitals, ProcessVitals::ownBytes)),
        vitals.size());
  }

  private static long most(List<ProcessVitals> vitals, ToLongFunction<ProcessVitals> what) {
    return vitals.stream().mapToLong(what).max().orElseThrow();
  }

  /** Adds the replies that the attackers got. */
  public SiegeReport replies(Siege siege) {
    lines.add("敌意 hostile");
    for (Map.Entry<Attacker, Replies> each : siege.replies().entrySet()) {
      Attacker attacker = each.getKey();
      lines.add("%-20s %s".formatted(attacker.name(), each.getValue()));
    }
    return this;
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String millis(long micros) {
    return String.format(Locale.ROOT, "%,.1f", micros / MILLI);
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%,.1f MB", bytes / MB);
  }
}
