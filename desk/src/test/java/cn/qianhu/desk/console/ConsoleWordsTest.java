package cn.qianhu.desk.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.vocabulary.Vocabulary;
import cn.qianhu.contract.alert.EvidenceType;
import cn.qianhu.contract.catalogue.Measures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The console's dictionaries: whole, the same in both languages, and silent on what codes mean. */
class ConsoleWordsTest {

  private static final Path CONSOLE = Path.of("src/main/resources/cn/qianhu/desk/console");
  private static final Pattern ENTRY = Pattern.compile("(?m)^  (\\w+):\\s");
  private static final Pattern ASKED = Pattern.compile("\\b(?:t|phrase)\\('(\\w+)'");

  /** Shorter names, hints: where a language needs them. */
  private static final Pattern BESIDES = Pattern.compile("\\w+_(short|hint)");

  private static Set<String> dictionary(String language) {
    return found(ENTRY, read(CONSOLE.resolve("words/" + language + ".js")));
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult result) -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> modules() throws IOException {
    try (Stream<Path> files = Files.walk(CONSOLE)) {
      return files
          .filter(file -> file.toString().endsWith(".js"))
          .filter(file -> !file.startsWith(CONSOLE.resolve("words")))
          .toList();
    }
  }

  @Test
  void bothLanguagesHaveTheSameWords() {
    Set<String> chinese = dictionary("zh");
    Set<String> english = dictionary("en");
    chinese.removeIf(BESIDES.asMatchPredicate());
    english.removeIf(BESIDES.asMatchPredicate());
    assertThat(english).isEqualTo(chinese);
  }

  @Test
  void everyWordThatAPageAsksForIsThere() throws IOException {
    Set<String> words = dictionary("zh");
    words.retainAll(dictionary("en"));
    for (Path module : modules()) {
      assertThat(words).as(module.toString()).containsAll(found(ASKED, read(module)));
    }
  }

  /** Of a type that is not, an alert's evidence is not shown at all. */
  @Test
  void everyTypeOfEvidenceIsRead() {
    assertThat(found(ENTRY, read(CONSOLE.resolve("parts/evidence.js"))))
        .containsAll(Arrays.stream(EvidenceType.values()).map(Enum::name).toList());
  }

  @Test
  void whatACodeMeansStandsInTheVocabularyOnly() {
    Set<String> codes = new TreeSet<>(Measures.codes());
    Vocabulary.terms().stream().map(Vocabulary.Term::code).forEach(codes::add);
    // These head panels and menus, and mean more than the form, flow or column of that name.
    codes.removeAll(Set.of("enterprises", "investment", "budget", "reported", "status", "ytd"));
    codes.removeAll(Set.of("city", "industry", "period", "project_code", "region", "scope"));
    codes.removeAll(Set.of("state", "targets", "two_high"));
    assertThat(dictionary("zh")).doesNotContainAnyElementsOf(codes);
    assertThat(dictionary("en")).doesNotContainAnyElementsOf(codes);
  }
}
