package cn.qianhu.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Every command says what it is for, in Chinese and English. */
class HelpTest {

  static Stream<List<String>> commands() {
    return below(Qianhu.commandLine(), List.of());
  }

  private static Stream<List<String>> below(CommandLine command, List<String> path) {
    return command.getSubcommands().entrySet().stream()
        .flatMap(
            subcommand -> {
              List<String> longer = new ArrayList<>(path);
              longer.add(subcommand.getKey());
              return Stream.concat(
                  Stream.of(longer), below(subcommand.getValue(), List.copyOf(longer)));
            });
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandExplainsItself(List<String> command) {
    List<String> arguments = new ArrayList<>(command);
    arguments.add("--help");
    CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("Usage: qianhu " + String.join(" ", command))
        .containsPattern("\\p{IsHan}");
  }

  /** Where a command is named, the others are left out, and it says and does the same. */
  @Test
  void aCommandIsTheSameWithoutTheOthers() {
    Map<String, CommandLine> all = Qianhu.commandLine().getSubcommands();
    assertThat(all).hasSizeGreaterThan(30);
    all.forEach(
        (name, command) -> {
          CommandLine alone = Qianhu.commandLine(new String[] {name, "--help"});
          assertThat(alone.getSubcommands()).containsOnlyKeys(name);
          assertThat(alone.getSubcommands().get(name).getUsageMessage())
              .isEqualTo(command.getUsageMessage());
        });
  }

  @Test
  void whoNamesNoneOrOneThatThereIsNotSeesThemAll() {
    Set<String> all = Qianhu.commandLine().getSubcommands().keySet();
    for (String first : List.of("--help", "indicator")) {
      assertThat(Qianhu.commandLine(new String[] {first}).getSubcommands()).containsOnlyKeys(all);
    }
    assertThat(Qianhu.commandLine(new String[0]).getSubcommands()).containsOnlyKeys(all);
  }
}
