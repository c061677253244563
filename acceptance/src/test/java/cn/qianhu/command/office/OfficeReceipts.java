package cn.qianhu.command.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The receipts of a folder that was taken in. */
record OfficeReceipts(Path inbox) {

  /**
   * A line of a receipt.
   *
   * @param said in both languages
   */
  record Line(
      String row,
      String key,
      String outcome,
      String reason,
      String column,
      String value,
      String said) {

    boolean isConversion() {
      return outcome.equals("NOTE") && !column.isEmpty();
    }
  }

  /** The conversions that the receipt of a file names. */
  List<String> conversions(String file) {
    return of(file).stream()
        .filter(Line::isConversion)
        .map(line -> line.column() + "=" + line.value())
        .toList();
  }

  /** The receipt of a file, wherever the file lies by now. */
  List<Line> of(String file) {
    List<Path> found =
        Stream.of("done", "failed", "")
            .map(place -> inbox.resolve(place).resolve(file + ".receipt.csv"))
            .filter(Files::exists)
            .toList();
    assertThat(found).as("receipts of " + file).hasSize(1);
    return CsvRows.of(found.get(0)).stream()
        .map(
            row ->
                new Line(
                    row.get(0),
                    row.get(1),
                    row.get(2),
                    row.get(3),
                    row.get(4),
                    row.get(5),
                    row.get(6) + " / " + row.get(7)))
        .toList();
  }
}
