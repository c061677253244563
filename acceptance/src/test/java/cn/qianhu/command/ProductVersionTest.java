package cn.qianhu.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The version stands in the root pom; what cannot read it there says the same. */
class ProductVersionTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern REVISION = Pattern.compile("<revision>(.+)</revision>");
  private static final Pattern IMAGE = Pattern.compile("\\bqianhu:(\\d+\\.\\d+\\.\\d+[\\w.-]*)");
  private static final Pattern RELEASE = Pattern.compile("(?m)^## (?:\\[?)(\\d+\\.\\d+\\.\\d+)");

  @Test
  void commandSaysTheVersionOfThePom() throws IOException {
    StringWriter out = new StringWriter();
    CommandLine qianhu = Qianhu.commandLine().setOut(new PrintWriter(out));
    assertThat(qianhu.execute("--version")).isZero();
    assertThat(out.toString().strip()).isEqualTo("qianhu " + revision());
    assertThat(ProductVersion.current()).isEqualTo(revision());
  }

  @Test
  void imageThatComposeTakesIsThatOfThisVersion() throws IOException {
    List<Path> files = new ArrayList<>(List.of(ROOT.resolve("docker-compose.yml")));
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      docs.filter(file -> file.toString().endsWith(".md")).forEach(files::add);
    }
    List<String> versions = new ArrayList<>();
    for (Path file : files) {
      versions.addAll(found(IMAGE, file));
    }
    assertThat(versions).isNotEmpty().containsOnly(revision());
  }

  @Test
  void changelogHasAChapterOnTheVersion() throws IOException {
    assertThat(found(RELEASE, ROOT.resolve("CHANGELOG.md"))).contains(revision());
  }

  private static String revision() throws IOException {
    return found(REVISION, ROOT.resolve("pom.xml")).get(0);
  }

  private static List<String> found(Pattern pattern, Path file) throws IOException {
    return pattern
        .matcher(Files.readString(file))
        .results()
        .map((MatchResult result) -> result.group(1))
        .toList();
  }
}
