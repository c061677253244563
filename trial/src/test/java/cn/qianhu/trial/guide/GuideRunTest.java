package cn.qianhu.trial.guide;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.command.Qianhu;
import cn.qianhu.trial.Trial;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The commands of the documents that need no cluster are run as they stand there. */
class GuideRunTest {

  @Test
  void sizesADeployment() throws IOException {
    runs("sizing", " partitions", 3);
  }

  @Test
  void listsTheFailures() throws IOException {
    runs("failures", "besieged", 1);
  }

  @Test
  void printsWhatARoleMayDo() throws IOException {
    runs("acl", "results.indicators", 1);
  }

  private static void runs(String name, String said, int times) throws IOException {
    List<ShellLine> commands =
        GuidePage.all().stream()
            .flatMap(page -> ShellLine.of(page).stream())
            .filter(command -> command.program().endsWith("qianhu"))
            .filter(command -> command.arguments().get(0).equals(name))
            .filter(GuideRunTest::asksNobody)
            .toList();

    assertThat(commands).hasSizeGreaterThanOrEqualTo(times);
    for (ShellLine command : commands) {
      assertThat(run(command)).as(command.toString()).contains(said);
    }
  }

  /** Lists and reckons; neither starts processes nor asks a cluster. */
  private static boolean asksNobody(ShellLine command) {
    return switch (command.arguments().get(0)) {
      case "failures" -> command.words().contains("--list");
      case "acl" -> !command.words().contains("--apply");
      default -> true;
    };
  }

  private static String run(ShellLine command) {
    List<String> arguments = command.arguments();
    CommandLine trial = Trial.commandLine();
    CommandLine line =
        trial.getSubcommands().containsKey(arguments.get(0)) ? trial : Qianhu.commandLine();
    StringWriter said = new StringWriter();
    int code = line.setOut(new PrintWriter(said, true)).execute(arguments.toArray(String[]::new));
    assertThat(code).as(command.toString()).isZero();
    return said.toString();
  }
}
