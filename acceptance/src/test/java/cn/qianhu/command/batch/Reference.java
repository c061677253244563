package cn.qianhu.command.batch;

import cn.qianhu.contract.code.Site;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * An input with the exact tables it must give at a stage of the rules. Those of a few enterprises
 * are parts of the whole ones: a test that is not about every rule in every place takes a quarter
 * of the time with them.
 */
public enum Reference {
  CLEAN("clean", "plausibility", LocalDate.of(2022, 4, 15)),
  CLEAN_FEW("clean-few", "plausibility", LocalDate.of(2022, 4, 15)),
  MESSY("messy", "plausibility", LocalDate.of(2022, 6, 20)),
  MESSY_FEW("messy-few", "plausibility", LocalDate.of(2022, 6, 20)),
  SUSPECT("suspect", "plausibility", LocalDate.of(2022, 4, 15));

  /** The monitoring start of all. */
  public static final YearMonth FROM = YearMonth.of(2021, 1);

  private static final String ZIPPED = ".gz";

  private final Path input;
  private final Path tables;
  private final LocalDate asOf;

  Reference(String name, String stage, LocalDate asOf) {
    Path folder = Path.of("../streams/src/test/resources/reference", name);
    this.input = folder.resolve("in");
    this.tables = folder.resolve("tables").resolve(stage);
    this.asOf = asOf;
  }

  public Path input() {
    return input;
  }

  /** The files of its tables. */
  public SortedSet<String> tables() {
    try (Stream<Path> files = Files.list(tables)) {
      return files
          .map(file -> file.getFileName().toString())
          .map(name -> name.substring(0, name.length() - ZIPPED.length()))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A table as its file is. */
  public String table(String file) {
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(tables.resolve(file + ZIPPED)))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
