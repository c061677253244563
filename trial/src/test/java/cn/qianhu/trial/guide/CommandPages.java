package cn.qianhu.trial.guide;

import static cn.qianhu.trial.guide.MarkdownTable.code;

import cn.qianhu.command.Qianhu;
import cn.qianhu.trial.Trial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The command line, as a page shows it. */
final class CommandPages {

  /** Said once where so many commands have an option that says the same. */
  private static final int MANY = 6;

  private static final Set<String> HELP = Set.of("--help", "--version");

  private final List<CommandLine> commands = new ArrayList<>();
  private final Map<String, Integer> uses = new HashMap<>();

  CommandPages() {
    for (CommandLine root : List.of(Qianhu.commandLine(), Trial.commandLine())) {
      add(root);
    }
  }

  /** Each command once, though it may have other names. */
  private void add(CommandLine command) {
    for (CommandLine sub : new LinkedHashSet<>(command.getSubcommands().values())) {
      commands.add(sub);
      sub.getCommandSpec().options().forEach(option -> uses.merge(row(option), 1, Integer::sum));
      add(sub);
    }
  }

  /** Options that many commands have. */
  String shared() {
    Set<String> rows = new LinkedHashSet<>();
    for (CommandLine command : commands) {
      command.getCommandSpec().options().stream()
          .filter(this::isShared)
          .forEach(option -> rows.add(row(option)));
    }
    return "| option | |\n|---|---|\n" + String.join("", rows);
  }

  String all() {
    StringBuilder text = new StringBuilder();
    for (CommandLine command : commands) {
      var spec = command.getCommandSpec();
      text.append(spec.parent().parent() == null ? "## " : "### ")
          .append(code(spec.qualifiedName()))
          .append("\n\n")
          .append(String.join("\n", spec.usageMessage().description()).replace("%n", "\n"))
          .append("\n\n")
          .append(parameters(spec.positionalParameters(), spec.options()));
    }
    return text.toString().stripTrailing() + "\n";
  }

  private String parameters(List<PositionalParamSpec> positional, List<OptionSpec> options) {
    String own =
        positional.stream().map(CommandPages::row).collect(Collectors.joining())
            + options.stream()
                .filter(option -> !isHelp(option) && !isShared(option))
                .map(CommandPages::row)
                .collect(Collectors.joining());
    String shared =
        options.stream()
            .filter(option -> !isHelp(option) && isShared(option))
            .map(option -> code(option.longestName()))
            .collect(Collectors.joining(", "));
    return (own.isEmpty() ? "" : "| | |\n|---|---|\n" + own + "\n")
        + (shared.isEmpty() ? "" : "And " + shared + ".\n\n");
  }

  private boolean isShared(OptionSpec option) {
    return !isHelp(option) && uses.get(row(option)) >= MANY;
  }

  private static boolean isHelp(OptionSpec option) {
    return HELP.contains(option.longestName());
  }

  private static String row(PositionalParamSpec parameter) {
    return row(code(parameter.paramLabel()), parameter.required(), parameter.description());
  }

  private static String row(OptionSpec option) {
    String names = String.join(", ", option.names());
    String takes = option.arity().max() == 0 ? "" : " " + option.paramLabel();
    // Of a group, an option is needed where the other is given.
    boolean needed = option.required() && option.group() == null;
    return row(code(names + takes), needed, option.description());
  }

  private static String row(String what, boolean required, String[] description) {
    return "| %s%s | %s |%n"
        .formatted(
            what,
            required ? " (needed)" : "",
            String.join(" ", description).replace("|", "\\|").replace("%n", " ").strip());
  }
}
