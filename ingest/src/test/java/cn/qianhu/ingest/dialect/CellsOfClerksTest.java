package cn.qianhu.ingest.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Dates;
import cn.qianhu.contract.form.ColumnContent;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.Whitespace;
import cn.qianhu.contract.sender.FieldReview;
import cn.qianhu.ingest.dialect.DialectRows.DialectRow;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cells as people write them, and what each must be read as: the strict text, or, where no reading
 * is certain, something that the rules of the form refuse in that very column.
 */
class CellsOfClerksTest {

  private static final String REFUSED = "REFUSED";
  private static final FieldReview REVIEW = new FieldReview(Forms.standard());

  record ClerkCell(String column, String written, String reads) {
    @Override
    public String toString() {
      return column + " " + written + " → " + reads;
    }
  }

  static List<ClerkCell> cells() throws IOException {
    try (InputStream in = CellsOfClerksTest.class.getResourceAsStream("cells.csv");
        CsvReader<NamedCsvRecord> table =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return table.stream()
          .map(
              row ->
                  new ClerkCell(
                      row.getField("column"), row.getField("cell"), row.getField("reads_as")))
          .toList();
    }
  }

  private static Kind kind(String column) {
    return Stream.of(
            "output", "enterprises", "energy", "readings", "projects", "investment", "quota")
        .map(Kind::ofFileName)
        .filter(kind -> kind.has(column))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("cells")
  void readsOrIsRefused(ClerkCell cell) {
    DialectRow read =
        DialectRows.of(kind(cell.column())).row(Map.of(cell.column(), cell.written())).only();

    if (cell.reads().equals(REFUSED)) {
      assertThat(isRefused(read, cell.column())).as(read.text(cell.column())).isTrue();
    } else {
      assertThat(read.text(cell.column())).isEqualTo(cell.reads());
      boolean same = Whitespace.trim(cell.written()).equals(cell.reads());
      assertThat(read.reading(cell.column()) == null).isEqualTo(same);
    }
    read.readings().stream()
        .filter(CellReading::isConverted)
        .forEach(reading -> assertThat(reading.column()).isEqualTo(cell.column()));
  }

  /** Commands are judged by the ledger: of them the day is looked at here. */
  private static boolean isRefused(DialectRow read, String column) {
    if (read.kind().column(column).content() == ColumnContent.DATE) {
      return Dates.parse(read.text(column)) == null;
    }
    return REVIEW
        .of(read.kind(), read.texts())
        .filter(verdict -> verdict.finding().column().equals(column))
        .isPresent();
  }
}
