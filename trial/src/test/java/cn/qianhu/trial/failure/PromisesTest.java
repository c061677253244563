package cn.qianhu.trial.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/operating/security.md promises is held by tests and scenarios that there are. */
class PromisesTest {

  private static final Path HOUSE = Path.of("..");
  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))`");
  private static final Pattern HELD_BY_SCENARIOS = Pattern.compile("failure suite: ([^|]*)\\|");
  private static final Pattern NAME = Pattern.compile("`([a-z-]+)`");

  private final String promises = Files.readString(HOUSE.resolve("docs/operating/security.md"));

  PromisesTest() throws IOException {}

  @Test
  void everyTestThatIsNamedIsThere() throws IOException {
    Set<String> there = tests();
    assertThat(named(TEST, promises)).isNotEmpty().allMatch(there::contains);
  }

  @Test
  void everyScenarioThatIsNamedIsThere() {
    Set<String> there = Scenarios.all().stream().map(Scenario::name).collect(Collectors.toSet());
    List<String> named =
        named(HELD_BY_SCENARIOS, promises).stream()
            .flatMap(names -> named(NAME, names).stream())
            .toList();
    assertThat(named).contains("besieged").allMatch(there::contains);
  }

  private static List<String> named(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }

  private static Set<String> tests() throws IOException {
    Set<String> tests = new HashSet<>();
    try (DirectoryStream<Path> rooms = Files.newDirectoryStream(HOUSE, Files::isDirectory)) {
      for (Path room : rooms) {
        Path sources = room.resolve("src/test/java");
        if (Files.isDirectory(sources)) {
          try (Stream<Path> files = Files.walk(sources)) {
            files
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .forEach(tests::add);
          }
        }
      }
    }
    return tests;
  }
}
