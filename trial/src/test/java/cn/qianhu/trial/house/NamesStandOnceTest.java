package cn.qianhu.trial.house;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.catalogue.AlertRules;
import cn.qianhu.contract.catalogue.Measures;
import cn.qianhu.contract.form.output.OutputAlertRules;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.contract.text.Bilingual;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a measure or a rule is called stands where it is declared, and nowhere else: whoever shows
 * it takes the name from there, so that no two of them call it by different names.
 */
class NamesStandOnceTest {

  private static final List<String> KINDS = List.of(".java", ".js", ".json", ".csv", ".html");

  /** Help of a command has to be a constant. */
  private static final List<String> CONSTANTS = List.of("BalanceCommand.java");

  /** What people write in their files, not what we call it. */
  private static final List<String> WORDS_OF_OTHERS = List.of("dialect-columns.csv");

  private static List<String> names() {
    return Stream.concat(
            Measures.all().stream().map(MeasureSpec::words),
            AlertRules.withSystem().stream().map(AlertRule::words))
        .map(Bilingual::zh)
        .toList();
  }

  private static List<Path> sources() throws IOException {
    return Rooms.ofTheProduct().stream()
        .flatMap(room -> files(Path.of("..", room, "src", "main")))
        .filter(file -> KINDS.stream().anyMatch(file.toString()::endsWith))
        .filter(file -> !CONSTANTS.contains(file.getFileName().toString()))
        .filter(file -> !WORDS_OF_OTHERS.contains(file.getFileName().toString()))
        .toList();
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void ofMeasuresAndRules() throws IOException {
    Map<String, String> places = new TreeMap<>();
    for (Path file : sources()) {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        for (String name : names()) {
          if (line.contains(name)) {
            places.merge(name, file + ":" + number, (one, other) -> one + ", " + other);
          }
        }
      }
    }
    assertThat(places)
        .as("it is looked where they stand")
        .containsKeys(
            OutputMeasures.GROSS_OUTPUT.words().zh(), OutputAlertRules.OUTPUT_DROP.words().zh());
    assertThat(places).allSatisfy((name, where) -> assertThat(where).as(name).doesNotContain(","));
  }
}
