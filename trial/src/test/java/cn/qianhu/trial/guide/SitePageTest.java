package cn.qianhu.trial.guide;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.command.Qianhu;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What the page on sites says of commands. */
class SitePageTest {

  private static final Pattern OF_NO_SITE =
      Pattern.compile("(?s)<!-- of no site -->\n(.*?)<!-- end -->");
  private static final Pattern COMMAND = Pattern.compile("`([a-z]+)`");

  @Test
  void namesTheCommandsOfAClusterThatTakeNoSite() {
    String page = SourceFiles.text(GuidePage.DOCS.resolve("operating").resolve("site.md"));
    String sentence = OF_NO_SITE.matcher(page).results().findFirst().orElseThrow().group(1);
    Set<String> named =
        COMMAND
            .matcher(sentence)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(named)
        .isEqualTo(
            Qianhu.commandLine().getSubcommands().entrySet().stream()
                .filter(command -> leaves(command.getValue()).anyMatch(SitePageTest::isOfNoSite))
                .map(command -> command.getKey())
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Stream<CommandSpec> leaves(CommandLine command) {
    return command.getSubcommands().isEmpty()
        ? Stream.of(command.getCommandSpec())
        : command.getSubcommands().values().stream().flatMap(SitePageTest::leaves);
  }

  private static boolean isOfNoSite(CommandSpec command) {
    var site = command.optionsMap().get("--site");
    return command.optionsMap().containsKey("--namespace")
        && (site == null || !site.paramLabel().equals("DIR"));
  }
}
