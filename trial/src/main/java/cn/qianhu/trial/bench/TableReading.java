package cn.qianhu.trial.bench;

import cn.qianhu.ingest.file.ReportFile;
import cn.qianhu.ingest.file.TableReader;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * A file of reports read from its first row to its last, as each way in reads it.
 *
 * @param isBaseline whether the others are compared with it
 */
record TableReading(String name, String description, boolean isBaseline, ReportFile file)
    implements Contender {

  @Override
  public List<RoundResult> run(BenchFixture fixture) {
    Stopwatch watch = new Stopwatch();
    long rows = 0;
    try (TableReader reader = TableReader.open(file)) {
      for (; reader.hasNext(); rows++) {
        require(reader.next().texts().size() == file.kind().columns().size());
      }
    }
    require(rows == fixture.records());
    return List.of(new RoundResult(name, watch.pace(rows)));
  }

  /** Megabytes of the heap that are alive near the end of the file, besides those before it. */
  BenchFigure alive(long rows) {
    long before = inUse();
    try (TableReader reader = TableReader.open(file)) {
      for (long row = 0; row < rows - 1; row++) {
        require(reader.hasNext());
        reader.next();
      }
      long grown = Math.max(0, inUse() - before) >> 20;
      return BenchFigure.of(
          name, "heap alive at the last row, besides that before it", grown, "MB");
    }
  }

  private static long inUse() {
    ManagementFactory.getMemoryMXBean().gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private void require(boolean holds) {
    if (!holds) {
      throw new IllegalStateException(file.name() + " is not read as it was written.");
    }
  }
}
