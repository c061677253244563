package cn.qianhu.trial.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Comments cite descriptions that are not in the repository; a page says what these ask for. */
class SourcesPageTest {

  private static final Pattern COMMENT =
      Pattern.compile("/\\*\\*?.*?\\*/|//[^\n]*", Pattern.DOTALL);
  private static final Pattern LINE_END = Pattern.compile("\\s*\n\\s*(?:\\*|//)?\\s*");

  /**
   * {@code (domain, Reports and Principles 2)}, whatever the description is called; what stands
   * after a comma or a colon is a detail.
   */
  private static final Pattern CITATION =
      Pattern.compile("(?:[(\"“]|; )([a-z]+), ([A-Z][^)\"”,:;]+)");

  private final Map<String, Set<String>> headings = headings();

  @Test
  void everyHeadingThatIsCitedStandsOnThePage() {
    Map<String, String> missing = new TreeMap<>();
    Set<String> cited = new TreeSet<>();
    for (Path file : SourceFiles.files(name -> name.matches(".*\\.(java|md)"))) {
      for (String citation : citations(file)) {
        cited.add(citation);
        String document = citation.substring(0, citation.indexOf(' '));
        if (!isThere(document, citation.substring(document.length() + 1))) {
          missing.put(citation, SourceFiles.name(file));
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(cited).hasSizeGreaterThan(10);
  }

  /** Several may be cited together, and one may have an "and" of its own. */
  private boolean isThere(String document, String cited) {
    Set<String> there = headings.getOrDefault(document, Set.of());
    return there.contains(cited) || there.containsAll(List.of(cited.split(" and ")));
  }

  private static Set<String> citations(Path file) {
    String text = SourceFiles.text(file);
    String prose =
        file.toString().endsWith(".java")
            ? COMMENT
                .matcher(text)
                .results()
                .map(comment -> comment.group())
                .collect(Collectors.joining("\n\n"))
            : text;
    Set<String> citations = new TreeSet<>();
    CITATION
        .matcher(LINE_END.matcher(prose).replaceAll(" "))
        .results()
        .forEach(found -> citations.add(found.group(1) + " " + found.group(2).strip()));
    return citations;
  }

  /** Headings by document, and the numbered sentences below them as {@code Principles 2}. */
  private static Map<String, Set<String>> headings() {
    Map<String, Set<String>> headings = new HashMap<>();
    String document = "";
    String heading = "";
    for (String line :
        SourceFiles.text(GuidePage.DOCS.resolve("reference").resolve("sources.md"))
            .lines()
            .toList()) {
      if (line.startsWith("## ")) {
        document = line.substring(3);
        headings.put(document, new TreeSet<>());
      } else if (line.startsWith("### ")) {
        heading = line.substring(4);
        headings.get(document).add(heading);
      } else if (line.matches("\\d\\. .*")) {
        headings.get(document).add(heading + " " + line.charAt(0));
      }
    }
    return headings;
  }
}
