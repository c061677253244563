package cn.qianhu.trial.failure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.table.TableSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What counts as a difference between two runs. */
class TableDifferenceTest {

  private static final List<String> ROWS = List.of("head", "a,1", "b,2", "c,3");

  @TempDir private Path folder;

  private Path expected;
  private Path found;

  @BeforeEach
  void write() throws IOException {
    expected = Files.createDirectory(folder.resolve("expected"));
    found = Files.createDirectory(folder.resolve("found"));
    for (TableSpec<?> table : tables()) {
      Files.write(expected.resolve(table.fileName()), ROWS);
      Files.write(found.resolve(table.fileName()), ROWS);
    }
  }

  @Test
  void theSameBytesDoNotDiffer() {
    assertThat(new TableDifference(expected, found).differing()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyTableThatHasAFileIsCompared(TableSpec<?> table) throws IOException {
    Files.write(found.resolve(table.fileName()), List.of("head", "a,1", "b,9", "c,3"));
    assertThat(new TableDifference(expected, found).differing())
        .containsExactly(table.fileName() + " - b,2", table.fileName() + " + b,9");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aTableThatHasNoRowIsNamed(TableSpec<?> table) throws IOException {
    assertThat(TableDifference.withoutRows(expected)).isEmpty();
    Files.write(expected.resolve(table.fileName()), List.of("head"));
    assertThat(TableDifference.withoutRows(expected)).containsExactly(table.fileName());
  }

  private static List<TableSpec<?>> tables() {
    return ResultTables.filed();
  }

  @Test
  void rowsInAnotherOrderDiffer() throws IOException {
    Files.write(found.resolve("journal.csv"), List.of("head", "b,2", "a,1", "c,3"));
    assertThat(new TableDifference(expected, found).rows()).isPositive();
  }

  @Test
  void aRowThatStandsTwiceDiffers() throws IOException {
    Files.write(found.resolve("journal.csv"), List.of("head", "a,1", "a,1", "b,2", "c,3"));
    assertThat(new TableDifference(expected, found).rows()).isPositive();
  }

  @Test
  void rowsThatAScenarioAddsAreExpectedAndMissedWhereTheyAreNot() throws IOException {
    Map<String, List<String>> more = Map.of(TableDifference.REJECTED, List.of("bb,0"));
    assertThat(new TableDifference(expected, more, row -> false, found).differing())
        .containsExactly("rejected.csv - bb,0");
    Files.write(found.resolve("rejected.csv"), List.of("head", "a,1", "b,2", "bb,0", "c,3"));
    assertThat(new TableDifference(expected, more, row -> false, found).differing()).isEmpty();
  }

  @Test
  void onlyRejectionsThatWereFoundMayBeLeftAside() throws IOException {
    Files.write(
        found.resolve(TableDifference.REJECTED), List.of("head", "a,1", "h,0", "b,2", "c,3"));
    Files.write(found.resolve("alerts.csv"), List.of("head", "a,1", "h,0", "b,2", "c,3"));
    assertThat(
            new TableDifference(expected, Map.of(), row -> row.startsWith("h,"), found).differing())
        .containsExactly("alerts.csv + h,0");
  }
}
