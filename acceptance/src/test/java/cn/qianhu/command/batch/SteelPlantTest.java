package cn.qianhu.command.batch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.local.cluster.SharedCluster;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A year of a real plant's meter: 35,040 readings of a quarter of an hour. */
@Timeout(120)
class SteelPlantTest {

  private static final List<String> SCOPES = List.of("ABOVE_SCALE", "ALL", "KEY_1000", "TWO_HIGH");
  private static final List<String> REGIONS = List.of("370000", "371600", "371602");
  private static final List<String> INDUSTRIES = List.of("31", "C", "T");
  private static final String MONTHS = "2018-\\d\\d";

  @TempDir private static Path folder;

  private static List<NamedCsvRecord> indicators;
  private static List<NamedCsvRecord> coverage;

  @BeforeAll
  static void run() throws Exception {
    Path input = Files.createDirectories(folder.resolve("in"));
    try (InputStream entry = resource("enterprises-steel.csv");
        InputStream readings = new GZIPInputStream(resource("readings-steel.csv.gz"))) {
      Files.copy(entry, input.resolve("enterprises-steel.csv"));
      Files.copy(readings, input.resolve("readings-steel.csv"));
    }
    Path output = folder.resolve("out");
    try (BatchRuns bench = new BatchRuns()) {
      bench.run(
          SharedCluster.namespace(SteelPlantTest.class),
          input,
          output,
          YearMonth.of(2018, 1),
          LocalDate.of(2019, 1, 31),
          3,
          2);
    }
    indicators = rows(output.resolve("indicators.csv"));
    coverage = rows(output.resolve("coverage.csv"));
    assertThat(rows(output.resolve("rejected.csv"))).isEmpty();
  }

  @Test
  void sumsTheYearInEveryCellOfThePlant() {
    assertThat(ofDecember("electricity")).hasSize(36);
    assertThat(ofDecember("electricity").values())
        .allSatisfy(ytd -> assertThat(ytd).isEqualTo("95.9640"));
    assertThat(ofDecember("comprehensive")).hasSize(36);
    assertThat(ofDecember("comprehensive").values())
        .allSatisfy(
            ytd ->
                assertThat(new BigDecimal(ytd).setScale(2, RoundingMode.HALF_UP))
                    .as("comprehensive of the year, %s tce", ytd)
                    .isEqualTo("117.94"));
  }

  @Test
  void sumsEachMonth() throws IOException {
    Map<String, BigDecimal> byMonth = new TreeMap<>();
    for (NamedCsvRecord reading : rows(folder.resolve("in/readings-steel.csv"))) {
      String month = reading.getField("interval_start").substring(0, 7);
      byMonth.merge(month, new BigDecimal(reading.getField("quantity")), BigDecimal::add);
    }
    Map<String, String> expected = new TreeMap<>();
    byMonth.forEach(
        (month, kilowattHours) ->
            expected.put(
                month,
                kilowattHours.movePointLeft(4).setScale(4, RoundingMode.HALF_UP).toString()));
    Map<String, String> published = new TreeMap<>();
    indicators.stream()
        .filter(row -> isOfProvince(row) && row.getField("measure").equals("electricity"))
        .forEach(row -> published.put(row.getField("period"), row.getField("value")));
    assertThat(published).hasSize(12).isEqualTo(expected);
  }

  @Test
  void saysThatTheFiguresRestOnReadings() {
    assertThat(coverage.stream().filter(row -> row.getField("period").matches(MONTHS)))
        .hasSize(36 * 12)
        .allSatisfy(
            row -> {
              assertThat(row.getField("energy_reported")).isEqualTo("1");
              assertThat(row.getField("energy_provisional")).isEqualTo("1");
              assertThat(row.getField("reported")).isEqualTo("0");
            });
  }

  private static boolean isOfProvince(NamedCsvRecord row) {
    return row.getField("scope").equals("ALL")
        && row.getField("region").equals("370000")
        && row.getField("industry").equals("T");
  }

  /** The sum of the year by cell. */
  private static Map<String, String> ofDecember(String measure) {
    Map<String, String> found = new TreeMap<>();
    for (NamedCsvRecord row : indicators) {
      if (row.getField("period").equals("2018-12") && row.getField("measure").equals(measure)) {
        assertThat(row.getField("scope")).isIn(SCOPES);
        assertThat(row.getField("region")).isIn(REGIONS);
        assertThat(row.getField("industry")).isIn(INDUSTRIES);
        found.put(String.join("/", row.getFields().subList(0, 3)), row.getField("ytd"));
      }
    }
    return found;
  }

  private static List<NamedCsvRecord> rows(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      List<NamedCsvRecord> rows = new ArrayList<>();
      csv.forEach(rows::add);
      return rows;
    }
  }

  private static InputStream resource(String name) {
    return SteelPlantTest.class.getResourceAsStream("/cn/qianhu/local/demo/steel-2018/" + name);
  }
}
