package cn.qianhu.trial.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The memory of this process, with everything that runs in it. */
final class ProcessMemory {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String RESIDENT = "VmRSS:";

  private ProcessMemory() {}

  /** Heap in use after a collection, and on Linux what the process has of the machine's memory. */
  static List<BenchFigure> figures(String subject) {
    ManagementFactory.getMemoryMXBean().gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    BenchFigure inUse = BenchFigure.of(subject, "heap after a collection", heap, "MB");
    if (!Files.isReadable(STATUS)) {
      return List.of(inUse);
    }
    return List.of(
        inUse, BenchFigure.of(subject, "resident memory of the process", resident(), "MB"));
  }

  private static long resident() {
    try {
      return Files.readAllLines(STATUS).stream()
              .filter(line -> line.startsWith(RESIDENT))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .sum()
          >> 10;
    } catch (IOException e) {
      throw new UncheckedIOException(STATUS + " cannot be read.", e);
    }
  }
}
