package cn.qianhu.trial.siege;

import cn.qianhu.kit.JavaProcess;
import cn.qianhu.trial.soak.PacedLoop;
import cn.qianhu.trial.soak.ProcessVitals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks again and again how much memory processes take. Each look makes them collect garbage. */
public final class MemoryWatch implements AutoCloseable {

  private final List<JavaProcess> processes;
  private final Map<String, List<ProcessVitals>> samples = new LinkedHashMap<>();
  private final PacedLoop pacedLoop;

  private MemoryWatch(List<JavaProcess> processes, Duration between) {
    this.processes = List.copyOf(processes);
    processes.forEach(process -> samples.put(process.name(), new ArrayList<>()));
    this.pacedLoop = PacedLoop.start("memory", between, turn -> look());
  }

  /** Begins to look, at once and then after each time between. */
  public static MemoryWatch begin(List<JavaProcess> processes, Duration between) {
    return new MemoryWatch(processes, between);
  }

  private synchronized void look() {
    for (JavaProcess process : processes) {
      if (process.isAlive()) {
        try {
          samples.get(process.name()).add(ProcessVitals.of(process));
        } catch (RuntimeException e) {
          // The process ends at this moment, or has no memory left to answer: its end is reported
          // by those who wait for it.
        }
      }
    }
  }

  /** The samples of each process, in the order of time. */
  synchronized Map<String, List<ProcessVitals>> samples() {
    Map<String, List<ProcessVitals>> copy = new LinkedHashMap<>();
    samples.forEach((name, vitals) -> copy.put(name, List.copyOf(vitals)));
    return copy;
  }

  @Override
  public void close() {
    pacedLoop.close();
  }
}
