package cn.qianhu.trial.component;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A known fault of a library: a row of {@code ops/supply-chain/advisories.csv}.
 *
 * @param component group and name
 * @param from first version that has it; 0 where all before the fix do
 * @param fixedIn first version that has it no more
 * @param source whoever described it: a CVE or GHSA number
 */
record Advisory(
    String component,
    Version from,
    Version fixedIn,
    String source,
    String reason,
    LocalDate entered) {

  static List<Advisory> read(Path file) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().map(Advisory::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Advisory of(NamedCsvRecord row) {
    return new Advisory(
        row.getField("component"),
        Version.parse(row.getField("from")),
        Version.parse(row.getField("fixed_in")),
        row.getField("source"),
        row.getField("reason"),
        LocalDate.parse(row.getField("entered")));
  }

  boolean concerns(Bill.Component library) {
    Version version = Version.parse(library.version());
    return component.equals(library.coordinates())
        && version.compareTo(from) >= 0
        && version.compareTo(fixedIn) < 0;
  }

  /** What is wrong and what to do, for each library that is concerned. */
  static Stream<String> findings(List<Advisory> advisories, Bill.Component library) {
    return advisories.stream()
        .filter(advisory -> advisory.concerns(library))
        .map(
            advisory ->
                "%s %s: %s (%s); take %s or later"
                    .formatted(
                        library.coordinates(),
                        library.version(),
                        advisory.source,
                        advisory.reason,
                        advisory.fixedIn));
  }
}
