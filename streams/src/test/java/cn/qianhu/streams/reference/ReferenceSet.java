package cn.qianhu.streams.reference;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.domain.clock.BusinessClock;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * An input with the exact tables it must give at a stage of the rules: which kinds it has tells its
 * folder, and which tables there are, the folder of the stage. Those of a few enterprises are parts
 * of the whole ones.
 */
public enum ReferenceSet {
  CLEAN("clean", "plausibility", LocalDate.of(2022, 4, 15)),
  CLEAN_FEW("clean-few", "plausibility", LocalDate.of(2022, 4, 15)),
  MESSY("messy", "plausibility", LocalDate.of(2022, 6, 20)),
  MESSY_FEW("messy-few", "plausibility", LocalDate.of(2022, 6, 20)),
  SUSPECT("suspect", "plausibility", LocalDate.of(2022, 4, 15));

  /** A row of an input file. */
  public record InputRow(Kind kind, List<String> texts) {}

  private static final String TABLE = ".csv.gz";

  private final Path input;
  private final Path tables;
  private final Path months;
  private final LocalDate asOf;

  ReferenceSet(String name, String stage, LocalDate asOf) {
    Path folder = Path.of("src/test/resources/reference", name);
    this.input = folder.resolve("in");
    this.tables = folder.resolve("tables").resolve(stage);
    this.months = folder.resolve("months");
    this.asOf = asOf;
  }

  public BusinessClock clock() {
    return new BusinessClock(asOf, YearMonth.of(2021, 1));
  }

  /** Those that have a file in it, in the order of all kinds. */
  public List<Kind> kinds() {
    return Kind.all().stream().filter(kind -> Files.exists(file(kind))).toList();
  }

  private Path file(Kind kind) {
    return input.resolve(kind.fileName() + ".csv");
  }

  /** All rows, kind by kind. */
  public List<InputRow> rows() {
    return rows(kinds().toArray(Kind[]::new));
  }

  public List<InputRow> rows(Kind... kinds) {
    List<InputRow> rows = new ArrayList<>();
    for (Kind kind : kinds) {
      read(kind, rows);
    }
    return rows;
  }

  private void read(Kind kind, List<InputRow> rows) {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file(kind))) {
      for (NamedCsvRecord record : csv) {
        List<String> texts = new ArrayList<>();
        for (String column : kind.columns()) {
          texts.add(record.findField(column).orElse("").strip());
        }
        rows.add(new InputRow(kind, texts));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of its tables. */
  public SortedSet<String> tables() {
    try (Stream<Path> files = Files.list(tables)) {
      return files
          .map(file -> file.getFileName().toString())
          .map(name -> name.substring(0, name.length() - TABLE.length()))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Months before the last of which it is known what their figures contradict. */
  SortedSet<YearMonth> otherMonths() {
    try (Stream<Path> folders = Files.list(months)) {
      return folders
          .map(folder -> YearMonth.parse(folder.getFileName().toString()))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The alerts of such a month about figures that contradict each other. */
  List<String> alertsOf(YearMonth month) {
    return lines(months.resolve(month.toString()).resolve("alerts" + TABLE));
  }

  /** The cells in doubt in such a month. */
  List<String> suspectsOf(YearMonth month) {
    return lines(months.resolve(month.toString()).resolve("suspects" + TABLE));
  }

  /** The rows of an expected table, without its header. */
  public List<String> table(String name) {
    return lines(tables.resolve(name + TABLE));
  }

  private static List<String> lines(Path file) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
