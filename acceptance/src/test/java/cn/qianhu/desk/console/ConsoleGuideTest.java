package cn.qianhu.desk.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What analysts read of the console names every page that its router knows, and no other. */
class ConsoleGuideTest {

  private static final Pattern ADDRESS = Pattern.compile("`#/([\\w-]+)");

  @ParameterizedTest
  @ValueSource(strings = {"console.md", "console-en.md"})
  void everyPageIsInTheTableOfPages(String guide) throws IOException {
    String text = Files.readString(Path.of("../docs/centre", guide));
    Set<String> shown =
        ADDRESS
            .matcher(text)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(shown).isEqualTo(ConsolePages.routed());
  }
}
