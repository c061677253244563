package cn.qianhu.trial.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The page of settings has every property and every variable that something reads, and no other.
 */
class SettingsPageTest {

  private static final Pattern VARIABLE = Pattern.compile("QIANHU_[A-Z]+(?:_[A-Z]+)*");
  private static final Pattern PROPERTY = Pattern.compile("\"(qianhu\\.[a-z]+(?:\\.[a-z]+)+)\"");
  private static final Pattern NAMED = Pattern.compile("`(qianhu\\.[a-z.]+)`");

  private static final Pattern READS_VARIABLES =
      Pattern.compile(".*/src/main/.*\\.(java|xml)|qianhu|Dockerfile|docker-compose\\.yml|ops/.*");
  private static final Pattern READS_PROPERTIES = Pattern.compile("streams/src/main/.*\\.java");

  /** What one part of a process hands to another; nobody sets it. */
  private static final Set<String> INTERNAL =
      Set.of("qianhu.thread.rest", "qianhu.held.partitions");

  private final String page =
      SourceFiles.text(GuidePage.DOCS.resolve("reference").resolve("settings.md"));

  @Test
  void everyVariableIsOnThePage() {
    Set<String> read = found(VARIABLE, 0, READS_VARIABLES);

    assertThat(read).hasSizeGreaterThan(15);
    assertThat(matches(VARIABLE, 0, page)).isEqualTo(read);
  }

  @Test
  void everyPropertyIsOnThePage() {
    Set<String> read = found(PROPERTY, 1, READS_PROPERTIES);

    assertThat(read).containsAll(INTERNAL);
    read.removeAll(INTERNAL);
    assertThat(matches(NAMED, 1, page)).isEqualTo(read);
  }

  private static Set<String> found(Pattern pattern, int group, Pattern where) {
    Set<String> found = new TreeSet<>();
    for (Path file : SourceFiles.files(name -> where.matcher(name).matches())) {
      found.addAll(matches(pattern, group, SourceFiles.text(file)));
    }
    return found;
  }

  private static Set<String> matches(Pattern pattern, int group, String text) {
    Set<String> matches = new TreeSet<>();
    pattern.matcher(text).results().forEach(found -> matches.add(found.group(group)));
    return matches;
  }
}
