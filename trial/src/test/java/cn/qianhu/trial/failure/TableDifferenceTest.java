package cn.qianhu.trial.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    for (String table : TableDifference.TABLES) {
      Files.write(expected.resolve(table), ROWS);
      Files.write(found.resolve(table), ROWS);
    }
  }

  @Test
  void theSameBytesDoNotDiffer() {
    assertThat(new TableDifference(expected, found).differing()).isEmpty();
  }

  @Test
  void aFigureThatMovedIsOneRowMissingAndOneTooMany() throws IOException {
    Files.write(found.resolve("coverage.csv"), List.of("head", "a,1", "b,9", "c,3"));
    assertThat(new TableDifference(expected, found).differing())
        .containsExactly("coverage.csv - b,2", "coverage.csv + b,9");
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
