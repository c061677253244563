package cn.qianhu.streams.reference;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.domain.clock.BusinessClock;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** A small input with the exact tables it must give. */
public enum ReferenceSet {
  CLEAN("clean", LocalDate.of(2022, 3, 15)),
  MESSY("messy", LocalDate.of(2022, 5, 31));

  /** A row of an input file. */
  public record InputRow(Kind kind, List<String> texts) {}

  private final Path folder;
  private final LocalDate asOf;

  ReferenceSet(String name, LocalDate asOf) {
    this.folder = Path.of("src/test/resources/reference", name);
    this.asOf = asOf;
  }

  public BusinessClock clock() {
    return new BusinessClock(asOf, YearMonth.of(2021, 1));
  }

  public List<InputRow> rows(Kind... kinds) {
    List<InputRow> rows = new ArrayList<>();
    for (Kind kind : kinds) {
      read(kind, rows);
    }
    return rows;
  }

  private void read(Kind kind, List<InputRow> rows) {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve("in/" + kind.fileName() + ".csv"))) {
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

  /** The rows of an expected table, without its header. */
  public List<String> table(String name) {
    try {
      List<String> lines =
          Files.readAllLines(folder.resolve("out/" + name), StandardCharsets.UTF_8);
      return lines.subList(1, lines.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
