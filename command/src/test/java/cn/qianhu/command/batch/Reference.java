package cn.qianhu.command.batch;

import cn.qianhu.contract.code.Site;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/** A small input with the exact tables it must give. */
public enum Reference {
  CLEAN("clean", LocalDate.of(2022, 3, 15)),
  MESSY("messy", LocalDate.of(2022, 5, 31));

  /** The monitoring start of both. */
  public static final YearMonth FROM = YearMonth.of(2021, 1);

  private final Path folder;
  private final LocalDate asOf;

  Reference(String name, LocalDate asOf) {
    this.folder = Path.of("../streams/src/test/resources/reference", name);
    this.asOf = asOf;
  }

  public Path input() {
    return folder.resolve("in");
  }

  public Path tables() {
    return folder.resolve("out");
  }

  /** A batch over it on a cluster of its own, with settings of the streams. */
  public BatchRequest batch(
      Path output, int partitions, int threads, Map<String, String> settings) {
    return new BatchRequest(
        Site.shipped(), input(), output, FROM, asOf, null, "", partitions, threads, settings);
  }

  public LocalDate asOf() {
    return asOf;
  }
}
