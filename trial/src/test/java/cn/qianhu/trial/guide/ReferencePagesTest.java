package cn.qianhu.trial.guide;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topic.Cleanup;
import cn.qianhu.contract.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The tables of the reference are written from the declarations: what stands between the two marks
 * of a page is made anew, and has to be what the page says.
 */
class ReferencePagesTest {

  private static final Path FOLDER = GuidePage.DOCS.resolve("reference");
  private static final Path WRITTEN = Path.of("target/reference");
  private static final Pattern MARKED =
      Pattern.compile("(?s)(<!-- written: ([\\w-]+) -->\n).*?(<!-- end -->\n)");

  private final Map<String, String> declared = declared();

  private static Map<String, String> declared() {
    CommandPages commands = new CommandPages();
    Map<String, String> declared = new TreeMap<>();
    declared.put("topics-received", DeclaredTables.topics(Topic::isReceived));
    declared.put("topics-facts", DeclaredTables.topics(Topics.FACTS::contains));
    declared.put(
        "topics-results", DeclaredTables.topics(DeclaredTables.published(Cleanup.COMPACT)));
    declared.put("topics-logs", DeclaredTables.topics(DeclaredTables.published(Cleanup.DELETE)));
    declared.put("topics-beside", DeclaredTables.topics(Topics.BESIDE_THE_STREAMS::contains));
    declared.put("topics-between", DeclaredTables.topics(Topics.BETWEEN_STAGES::contains));
    declared.put("forms", DeclaredTables.forms());
    declared.put("measures", DeclaredTables.measures());
    declared.put("alert-rules", DeclaredTables.alertRules());
    declared.put("thresholds", ShippedNumbers.thresholds());
    declared.put("policy", ShippedNumbers.policy());
    declared.put("reasons", DeclaredTables.reasons());
    declared.put("result-tables", DeclaredTables.resultTables());
    declared.put("options", commands.shared());
    declared.put("commands", commands.all());
    return declared;
  }

  @Test
  void everyPageSaysWhatIsDeclared() throws IOException {
    Files.createDirectories(WRITTEN);
    List<String> used = new ArrayList<>();
    List<String> differing = new ArrayList<>();
    try (Stream<Path> pages = Files.list(FOLDER)) {
      for (Path page : pages.filter(file -> file.toString().endsWith(".md")).toList()) {
        String text = Files.readString(page);
        String written = written(text, used);
        Files.writeString(WRITTEN.resolve(page.getFileName()), written);
        if (!written.equals(text)) {
          differing.add(page.getFileName().toString());
        }
      }
    }
    assertThat(differing)
        .as(
            """
            Pages of docs/reference differ from the declarations. They are mended by
              cp trial/target/reference/*.md docs/reference/
            """)
        .isEmpty();
    assertThat(used).containsExactlyInAnyOrderElementsOf(declared.keySet());
  }

  private String written(String page, List<String> used) {
    return MARKED
        .matcher(page)
        .replaceAll(
            part -> {
              String name = part.group(2);
              used.add(name);
              assertThat(declared).containsKey(name);
              return Matcher.quoteReplacement(
                  part.group(1) + '\n' + declared.get(name).strip() + "\n\n" + part.group(3));
            });
  }

  /** The table tells the reasons, the list below it what to do. */
  @Test
  void everyReasonIsToldWithWhatToDo() throws IOException {
    List<String> told =
        Files.readAllLines(FOLDER.resolve("reasons.md")).stream()
            .filter(line -> line.startsWith("- "))
            .toList();
    for (Reason reason : Reason.values()) {
      assertThat(told).as(reason.name()).anyMatch(line -> line.contains("`" + reason + "`"));
    }
  }
}
