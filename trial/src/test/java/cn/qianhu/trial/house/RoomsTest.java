package cn.qianhu.trial.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which room may use which, and how large one may grow (docs/developing/architecture.md). */
class RoomsTest {

  private static final Path PAGE = Path.of("..", "docs", "developing", "architecture.md");

  private static final Path README = Path.of("..", "README.md");

  private static final Pattern ROW =
      Pattern.compile("^\\| `(\\w+)/?` \\|[^|]*\\|([^|]*)\\|$", Pattern.MULTILINE);

  private static final Pattern ROOM = Pattern.compile("`(\\w+)`");

  /** A room in the picture of sizes, {@code domain["domain 15 %"]}. */
  private static final Pattern SIZE = Pattern.compile("(\\w+)\\[\"\\1 ([\\d.]+) %\"\\]");

  /** Each room with those that it stands upon; it may use what these stand upon as well. */
  private static Map<String, Set<String>> table;

  @BeforeAll
  static void read() throws IOException {
    table = tableOf(PAGE);
  }

  private static Map<String, Set<String>> tableOf(Path page) throws IOException {
    return ROW.matcher(Files.readString(page))
        .results()
        .collect(Collectors.toMap(row -> row.group(1), row -> rooms(row.group(2))));
  }

  private static Set<String> rooms(String cell) {
    return ROOM.matcher(cell)
        .results()
        .map(room -> room.group(1))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> below(String room) {
    Set<String> below = new HashSet<>(table.get(room));
    table.get(room).forEach(other -> below.addAll(below(other)));
    return below;
  }

  private static String[] packages(String room) {
    return room.equals("schemas")
        ? new String[] {"cn.qianhu.contract..", "cn.qianhu.event.."}
        : new String[] {"cn.qianhu." + room + ".."};
  }

  @Test
  void everyModuleIsARoom() throws IOException {
    assertThat(Rooms.all()).containsExactlyInAnyOrderElementsOf(table.keySet());
  }

  /** A description that is not a module's own is that of the product. */
  @Test
  void everyModuleSaysWhatItIsFor() throws IOException {
    for (String room : Rooms.all()) {
      assertThat(Files.readString(Path.of("..", room, "pom.xml")))
          .as(room)
          .contains("<description>");
    }
  }

  /** Two pages have the table, for two kinds of readers. */
  @Test
  void theReadmeSaysTheSame() throws IOException {
    assertThat(tableOf(README)).isEqualTo(table);
  }

  /** Whoever looks for a rule begins with the subjects of this row. */
  @Test
  void theRowOfTheRulesNamesEachOfTheirPackages() throws IOException {
    String row =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("| `domain` |"))
            .findFirst()
            .orElseThrow();
    try (Stream<Path> entries = Files.list(Path.of("../domain/src/main/java/cn/qianhu/domain"))) {
      assertThat(rooms(row.split("\\|")[2]))
          .containsExactlyInAnyOrderElementsOf(
              entries.map(entry -> entry.getFileName().toString()).toList());
    }
  }

  /** The build holds most of it; a class that another library brings along it would not see. */
  @Test
  void roomsUseThoseBelowThem() throws IOException {
    for (String room : Rooms.withCode()) {
      Set<String> others = new HashSet<>(table.keySet());
      others.remove(room);
      others.removeAll(below(room));
      String[] forbidden =
          others.stream().map(RoomsTest::packages).flatMap(Arrays::stream).toArray(String[]::new);
      noClasses()
          .that()
          .resideInAnyPackage(packages(room))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(forbidden)
          .check(HouseClasses.all());
    }
  }

  private static Map<String, Long> linesOfRooms() throws IOException {
    Map<String, Long> lines = new TreeMap<>();
    for (String room : Rooms.withCode()) {
      lines.put(room, Rooms.lines(room));
    }
    return lines;
  }

  /** The picture rounds, and the code goes on: a percent of the whole either way. */
  @Test
  void thePictureShowsHowLargeTheyAre() throws IOException {
    Map<String, Long> lines = linesOfRooms();
    BigDecimal all = BigDecimal.valueOf(lines.values().stream().mapToLong(Long::longValue).sum());
    Map<String, BigDecimal> shown =
        SIZE.matcher(Files.readString(PAGE))
            .results()
            .collect(
                Collectors.toMap(size -> size.group(1), size -> new BigDecimal(size.group(2))));
    assertThat(shown.keySet()).isEqualTo(lines.keySet());
    assertThat(shown)
        .allSatisfy(
            (room, percent) ->
                assertThat(percent)
                    .as(room)
                    .isCloseTo(
                        BigDecimal.valueOf(100 * lines.get(room))
                            .divide(all, 2, RoundingMode.HALF_UP),
                        within(BigDecimal.ONE)));
  }

  @Test
  void noRoomHoldsMoreThanAFifth() throws IOException {
    Map<String, Long> lines = linesOfRooms();
    long fifth = lines.values().stream().mapToLong(Long::longValue).sum() / 5;
    assertThat(lines.values()).as("is anything counted").allMatch(count -> count > 0);
    assertThat(
            lines.entrySet().stream()
                .filter(room -> room.getValue() > fifth)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
        .as("of %s, a fifth is %d", lines, fifth)
        .isEmpty();
  }
}
