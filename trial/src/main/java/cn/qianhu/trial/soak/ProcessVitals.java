package cn.qianhu.trial.soak;

import cn.qianhu.kit.JavaProcess;
import cn.qianhu.trial.process.HeapProbe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The resources of a process at a moment.
 *
 * @param name of the process
 * @param pid a process that was started again has another
 * @param heapBytes used after a full collection
 * @param ownBytes resident in memory, of the process alone: heap, code, buffers, native memory
 * @param mappedBytes resident pages of mapped files, such as the indexes of a broker's log: the
 *     system's cache of what is on the disk, taken back when somebody needs the memory
 * @param files open file descriptors
 * @param threads of the process
 */
public record ProcessVitals(
    String name,
    long pid,
    long heapBytes,
    long ownBytes,
    long mappedBytes,
    long files,
    long threads) {

  private static final int KIB = 1024;

  /** The present vitals. The process collects its garbage first. */
  public static ProcessVitals of(JavaProcess process) {
    long heap = HeapProbe.usedAfterCollection(process.pid());
    Path proc = Path.of("/proc", Long.toString(process.pid()));
    try (Stream<Path> files = Files.list(proc.resolve("fd"))) {
      List<String> status = Files.readAllLines(proc.resolve("status"));
      long mapped = number(status, "RssFile:") * KIB;
      return new ProcessVitals(
          process.name(),
          process.pid(),
          heap,
          number(status, "VmRSS:") * KIB - mapped,
          mapped,
          files.count(),
          number(status, "Threads:"));
    } catch (IOException e) {
      throw new UncheckedIOException("Nothing can be read of " + process.name(), e);
    }
  }

  private static long number(List<String> status, String name) {
    return status.stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()).strip().split(" ")[0])
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElseThrow();
  }
}
