package cn.qianhu.trial.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Which room asks for which library is on docs/developing/dependencies.md as in the poms. */
class DependenciesPageTest {

  private static final Pattern CHAPTER = Pattern.compile("(?s)\n## What runs\n(.*?)\n## ");
  private static final Pattern LIBRARY = Pattern.compile("`([\\w.-]+)`");
  private static final Pattern ASKED_FOR =
      Pattern.compile("(?s)<(dependency|artifactItem)>(.*?)</\\1>");
  private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([\\w.-]+)</artifactId>");

  /** What only tries and measures the product has chapters of its own. */
  private static final Pattern BESIDE_THE_PRODUCT =
      Pattern.compile("(kit|acceptance|trial)/pom\\.xml");

  @Test
  void everyRoomThatAsksForALibraryIsInItsRow() {
    Map<String, Set<String>> shown = shown();
    assertThat(shown).hasSizeGreaterThan(20);
    assertThat(shown).isEqualTo(askedFor());
  }

  private static Map<String, Set<String>> shown() {
    Map<String, Set<String>> shown = new TreeMap<>();
    String page = SourceFiles.text(GuidePage.DOCS.resolve("developing/dependencies.md"));
    CHAPTER
        .matcher(page)
        .results()
        .flatMap(chapter -> chapter.group(1).lines())
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.split(" \\| "))
        .forEach(
            cells ->
                LIBRARY
                    .matcher(cells[0])
                    .results()
                    .forEach(
                        library ->
                            shown.put(
                                library.group(1), new TreeSet<>(List.of(cells[1].split(", "))))));
    return shown;
  }

  private static Map<String, Set<String>> askedFor() {
    Map<String, Set<String>> rooms = new TreeMap<>();
    for (var pom :
        SourceFiles.files(
            name -> name.endsWith("/pom.xml") && !BESIDE_THE_PRODUCT.matcher(name).matches())) {
      String room = SourceFiles.name(pom).replace("/pom.xml", "");
      ASKED_FOR
          .matcher(SourceFiles.text(pom))
          .results()
          .map(found -> found.group(2))
          .filter(asked -> !asked.contains("<scope>test</scope>"))
          .flatMap(asked -> ARTIFACT.matcher(asked).results())
          .map(found -> found.group(1))
          .filter(library -> !library.startsWith("qianhu-"))
          .forEach(library -> rooms.computeIfAbsent(library, any -> new TreeSet<>()).add(room));
    }
    return rooms;
  }
}
