package cn.qianhu.trial.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Measures the time, and the time of the processors, from when it is made. */
public final class Stopwatch {

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final long begun = System.nanoTime();
  private final long cpuBegun = PROCESS.getProcessCpuTime();

  /** The throughput of a number of records until now. */
  public Throughput pace(long records) {
    return new Throughput(records, nanos(), PROCESS.getProcessCpuTime() - cpuBegun);
  }

  public long nanos() {
    return System.nanoTime() - begun;
  }
}
