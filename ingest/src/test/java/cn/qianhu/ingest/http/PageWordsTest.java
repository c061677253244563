package cn.qianhu.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.ingest.receipt.ReceiptStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the page: each in both languages, none missing, none left over, all small. */
class PageWordsTest {

  private static final Path PAGE = Path.of("src/main/resources/cn/qianhu/ingest/page");
  private static final Path WORDS = PAGE.resolve("words.js");
  private static final Pattern ENTRY =
      Pattern.compile("(?m)^  (\\w+): \\[\\s*'([^']+)',\\s*'([^']+)',?\\s*\\],$");
  private static final Pattern NAME = Pattern.compile("(?m)^  (\\w+): \\[");
  private static final Pattern QUOTED = Pattern.compile("'(\\w+)'");
  private static final Pattern WORD = Pattern.compile("data-word=\"(\\w+)\"");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final int LARGEST = 60 << 10;

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(PAGE)) {
      return files.toList();
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(one -> one.group(1)).collect(Collectors.toSet());
  }

  @Test
  void everyWordStandsInBothLanguages() {
    String words = read(WORDS);
    assertThat(found(ENTRY, words)).isEqualTo(found(NAME, words)).hasSizeGreaterThan(50);
    ENTRY
        .matcher(words)
        .results()
        .filter(one -> !one.group(1).equals("language") && !one.group(2).equals("："))
        .filter(one -> !one.group(2).equals("、"))
        .forEach(
            one -> {
              assertThat(one.group(2)).as(one.group(1)).containsPattern(HAN);
              assertThat(one.group(3)).as(one.group(1)).doesNotContainPattern(HAN);
            });
  }

  @Test
  void everyWordThatIsAskedForIsThereAndNoOther() throws IOException {
    Set<String> named = found(NAME, read(WORDS));
    Set<String> used = new TreeSet<>();
    for (Path file : files()) {
      String text = read(file);
      used.addAll(found(WORD, text));
      if (!file.equals(WORDS) && file.toString().endsWith(".js")) {
        used.addAll(found(QUOTED, text));
        used.addAll(found(Pattern.compile("WORDS\\.(\\w+)"), text));
      }
    }
    Arrays.stream(ReceiptStatus.values()).map(Enum::name).forEach(used::add);
    used.addAll(Set.of("CRITICAL", "WARNING"));
    assertThat(used).containsAll(named);
    for (Path file : files()) {
      if (file.toString().endsWith(".js")) {
        assertThat(named).as(file.toString()).containsAll(found(ASKED, read(file)));
      }
    }
  }

  private static final Pattern ASKED = Pattern.compile("\\bt\\('(\\w+)'");

  @Test
  void noWordStandsAnywhereElse() throws IOException {
    for (Path file : files()) {
      if (file.toString().endsWith(".js") && !file.equals(WORDS)) {
        String code = read(file).replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", "");
        assertThat(
                code.lines()
                    .filter(line -> HAN.matcher(line).find())
                    .filter(line -> !line.contains("年$") && !line.contains("月$"))
                    .filter(line -> !line.contains("千户")))
            .as(file.toString())
            .isEmpty();
      }
    }
  }

  @Test
  void itIsSmallAndLoadsNothingFromElsewhere() throws IOException {
    long size = 0;
    for (Path file : files()) {
      size += Files.size(file);
      String text = read(file).replace("http://www.w3.org/2000/svg", "");
      assertThat(text).as(file.toString()).doesNotContain("http:", "https:", "innerHTML", "eval(");
    }
    assertThat(size).isLessThan(LARGEST);
  }
}
