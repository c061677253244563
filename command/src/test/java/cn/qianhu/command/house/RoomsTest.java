package cn.qianhu.command.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which room may use which, and how large one may grow (docs/developing/architecture.md). */
class RoomsTest {

  /** Each room with those that it stands upon; it may use what these stand upon as well. */
  private static final Map<String, List<String>> USES =
      Map.ofEntries(
          Map.entry("schemas", List.of()),
          Map.entry("domain", List.of("schemas")),
          Map.entry("streams", List.of("domain")),
          Map.entry("reporting", List.of("schemas")),
          Map.entry("client", List.of("schemas")),
          Map.entry("web", List.of("client")),
          Map.entry("ingest", List.of("reporting", "web")),
          Map.entry("audit", List.of("streams", "ingest")),
          Map.entry("desk", List.of("audit")),
          Map.entry("local", List.of("desk")),
          Map.entry("command", List.of("local")),
          Map.entry("trial", List.of("command")));

  private static Set<String> below(String room) {
    Set<String> below = new HashSet<>(USES.get(room));
    USES.get(room).forEach(other -> below.addAll(below(other)));
    return below;
  }

  private static String[] packages(String room) {
    return room.equals("schemas")
        ? new String[] {"cn.qianhu.contract..", "cn.qianhu.event.."}
        : new String[] {"cn.qianhu." + room + ".."};
  }

  @Test
  void everyModuleIsARoom() throws IOException {
    assertThat(Rooms.all()).containsExactlyInAnyOrderElementsOf(USES.keySet());
  }

  /** The build holds most of it; a class that another library brings along it would not see. */
  @Test
  void roomsUseThoseBelowThem() throws IOException {
    JavaClasses house =
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("cn.qianhu");
    for (String room : Rooms.ofTheProduct()) {
      Set<String> others = new HashSet<>(USES.keySet());
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
          .check(house);
    }
  }

  @Test
  void noRoomHoldsMoreThanAFifth() throws IOException {
    Map<String, Long> lines = new TreeMap<>();
    for (String room : Rooms.all()) {
      lines.put(room, Rooms.lines(room));
    }
    long fifth = lines.values().stream().mapToLong(Long::longValue).sum() / 5;
    assertThat(lines.values()).as("is anything counted").allMatch(count -> count > 500);
    assertThat(
            lines.entrySet().stream()
                .filter(room -> room.getValue() > fifth)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
        .as("of %s, a fifth is %d", lines, fifth)
        .isEmpty();
  }
}
