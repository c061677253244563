package cn.qianhu.trial.guide;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.command.Qianhu;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.trial.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Every command that the documents show is one that the product takes: parsed by its own command
 * line, or held against the build, the containers, the topics and the addresses that there are.
 * Which test runs each of them really is said in {@link CommandStories}.
 */
class GuideCommandsTest {

  private static final Set<String> OF_MAVEN =
      Set.of("clean", "compile", "test", "package", "verify", "-q", "-B", "-o", "-am", "-T1");

  /** Programs of the system that documents use beside the product; nothing of ours to hold. */
  private static final Set<String> OF_THE_SYSTEM = Set.of("cat", "head", "cp");

  private static final Pattern SERVICE = Pattern.compile("(?m)^  ([\\w-]+):.*$");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^/]+(/[^?]*).*");
  private static final Pattern OPTION = Pattern.compile("--?[a-z][\\w-]*");

  @TempDir private static Path folder;

  private final Path madeUp = Files.writeString(folder.resolve("made-up"), "");

  /** To make them takes as long as to parse a hundred lines. */
  private final CommandLine qianhu = Qianhu.commandLine();

  private final CommandLine trial = Trial.commandLine();
  private final List<GuidePage> pages = GuidePage.all();
  private final String compose = Files.readString(GuidePage.ROOT.resolve("docker-compose.yml"));

  GuideCommandsTest() throws IOException {}

  @Test
  void everyCommandShownIsTaken() {
    List<ShellLine> commands = pages.stream().flatMap(page -> ShellLine.of(page).stream()).toList();
    List<String> refused = new ArrayList<>();
    for (ShellLine command : commands) {
      String why = refusal(command);
      if (!why.isEmpty()) {
        refused.add(command + "\n    " + why);
      }
    }
    assertThat(refused).isEmpty();
    assertThat(commands).hasSizeGreaterThan(80);
  }

  private String refusal(ShellLine command) {
    return switch (command.program()) {
      case "./qianhu", "qianhu" -> refusalOf(command.arguments());
      case "mvn" -> refusalOfMaven(command.arguments());
      case "npm" -> refusalOfNpm(command.arguments());
      case "docker" -> refusalOfCompose(command.arguments());
      case "curl" -> unless(command.words().stream().anyMatch(this::isAnswered));
      case "java" -> unless(command.words().stream().anyMatch(SourceFiles::hasClass));
      case "kcat" ->
          unless(Topics.ALL.stream().map(Topic::name).anyMatch(command.words()::contains));
      default ->
          unless(
              OF_THE_SYSTEM.contains(command.program())
                  || Files.isExecutable(GuidePage.ROOT.resolve(command.program())));
    };
  }

  private static String unless(boolean holds) {
    return holds ? "" : "no such thing";
  }

  /** What the command line says against the arguments of a command; empty where it takes them. */
  private String refusalOf(List<String> arguments) {
    CommandLine command = commandLine(arguments);
    Set<String> reading = new TreeSet<>();
    addOptionsThatRead(command, reading);
    String[] given = arguments.toArray(String[]::new);
    for (int at = 1; at < given.length; at++) {
      if (reading.contains(given[at - 1])) {
        given[at] = madeUp.toString();
      }
    }
    try {
      command.parseArgs(given);
      return "";
    } catch (ParameterException e) {
      return e.getMessage();
    }
  }

  /** Options whose file is read when the line is parsed: the pages make such files up. */
  private static void addOptionsThatRead(CommandLine command, Set<String> reading) {
    command.getCommandSpec().options().stream()
        .filter(option -> option.converters().length > 0 && option.paramLabel().equals("FILE"))
        .forEach(option -> reading.addAll(List.of(option.names())));
    command.getSubcommands().values().forEach(each -> addOptionsThatRead(each, reading));
  }

  /** The launcher tells the two apart by the first word, too. */
  private CommandLine commandLine(List<String> arguments) {
    return !arguments.isEmpty() && trial.getSubcommands().containsKey(arguments.get(0))
        ? trial
        : qianhu;
  }

  private static String refusalOfMaven(List<String> arguments) {
    String before = "";
    for (String argument : arguments) {
      if (!isOfMaven(argument, before)) {
        return "Maven has no " + argument;
      }
      before = argument;
    }
    return "";
  }

  private static boolean isOfMaven(String argument, String before) {
    if (before.equals("-pl")) {
      return Stream.of(argument.split(","))
          .allMatch(module -> Files.exists(GuidePage.ROOT.resolve(module).resolve("pom.xml")));
    }
    if (argument.startsWith("-P")) {
      return poms().anyMatch(pom -> pom.contains("<id>" + argument.substring(2) + "</id>"));
    }
    int colon = argument.indexOf(':');
    if (colon > 0) {
      String plugin = "<artifactId>" + argument.substring(0, colon) + "-maven-plugin</artifactId>";
      return poms().anyMatch(pom -> pom.contains(plugin));
    }
    return argument.equals("-pl") || argument.startsWith("-D") || OF_MAVEN.contains(argument);
  }

  private static Stream<String> poms() {
    return SourceFiles.files(name -> name.endsWith("pom.xml")).stream().map(SourceFiles::text);
  }

  /** Scripts of the console's checks. */
  private static String refusalOfNpm(List<String> arguments) {
    boolean script =
        arguments.size() == 2
            && arguments.get(0).equals("run")
            && SourceFiles.text(GuidePage.ROOT.resolve("package.json"))
                .contains("\"" + arguments.get(1) + "\":");
    return unless(script || arguments.equals(List.of("ci")));
  }

  /** A file of variables, which the page makes up, may stand before what is to be done. */
  private String refusalOfCompose(List<String> given) {
    assertThat(given.get(0)).isEqualTo("compose");
    boolean withVariables = given.get(1).equals("--env-file");
    List<String> arguments = given.subList(withVariables ? 2 : 0, given.size());
    Set<String> services =
        SERVICE
            .matcher(compose.substring(compose.indexOf("\nservices:")))
            .results()
            .map(service -> service.group(1))
            .collect(Collectors.toSet());
    List<String> words = arguments.stream().skip(2).filter(word -> !word.startsWith("--")).toList();
    return switch (arguments.get(1)) {
      case "run" ->
          services.contains(words.get(0))
              ? refusalOf(arguments.subList(arguments.indexOf(words.get(0)) + 1, arguments.size()))
              : "no service " + words.get(0);
      case "up", "down", "build", "ps" -> unless(services.containsAll(words));
      default -> "docker compose " + arguments.get(1);
    };
  }

  /** Whether an address is one of those that the gateway or the desk describe. */
  private boolean isAnswered(String word) {
    var address = ADDRESS.matcher(word);
    return address.matches()
        && templates().stream().anyMatch(template -> address.group(1).matches(template));
  }

  private static List<String> templates() {
    return Descriptions.paths().stream().map(path -> path.replaceAll("\\{\\w+}", "[^/]+")).toList();
  }

  /** What sentences say of commands in passing need not be whole, but nothing of it is made up. */
  @Test
  void everyCommandAndOptionThatASentenceNamesIsThere() {
    List<String> refused = new ArrayList<>();
    int named = 0;
    for (GuidePage page : pages) {
      for (String code : page.codes()) {
        List<String> words = ShellLine.parse(page, code).words();
        if (!words.isEmpty() && words.get(0).matches("(\\./)?qianhu")) {
          named++;
          Set<String> unknown = unknown(words.subList(1, words.size()));
          if (!unknown.isEmpty()) {
            refused.add(page.name() + ": `" + code + "` has no " + unknown);
          }
        }
      }
    }
    assertThat(refused).isEmpty();
    assertThat(named).isGreaterThan(100);
  }

  /** Those of the build are whole in sentences as well. */
  @Test
  void everyBuildThatASentenceNamesIsTaken() {
    List<String> refused = new ArrayList<>();
    int named = 0;
    for (GuidePage page : pages) {
      for (String code : page.codes()) {
        for (String part : code.split("&&")) {
          ShellLine command = ShellLine.parse(page, part);
          if (code.matches("(mvn|npm) .*")) {
            named++;
            String why = refusal(command);
            if (!why.isEmpty()) {
              refused.add(page.name() + ": `" + code + "` " + why);
            }
          }
        }
      }
    }
    assertThat(refused).isEmpty();
    assertThat(named).isGreaterThan(10);
  }

  private Set<String> unknown(List<String> words) {
    Set<String> unknown = new TreeSet<>();
    CommandLine command = commandLine(words);
    for (String word : words) {
      if (command.getSubcommands().containsKey(word)) {
        command = command.getSubcommands().get(word);
      } else if (OPTION.matcher(word).matches()
          && !command.getCommandSpec().optionsMap().containsKey(word)) {
        unknown.add(word);
      } else if (command.getParent() == null && !word.startsWith("-")) {
        unknown.add(word);
        break;
      }
    }
    return unknown;
  }

  @Test
  void everyCommandIsRunByATestOrSaidNotToBe() throws IOException {
    Set<String> commands = new TreeSet<>();
    commands.addAll(Qianhu.commandLine().getSubcommands().keySet());
    commands.addAll(Trial.commandLine().getSubcommands().keySet());

    Set<String> told = new TreeSet<>(CommandStories.RUN_BY.keySet());
    told.addAll(CommandStories.NOT_RUN.keySet());
    assertThat(told).isEqualTo(commands);
    assertThat(CommandStories.RUN_BY).doesNotContainKeys(array(CommandStories.NOT_RUN.keySet()));
    for (var story : CommandStories.RUN_BY.entrySet()) {
      assertThat(SourceFiles.test(story.getValue()).contains("\"" + story.getKey() + "\""))
          .as("%s runs %s", story.getValue(), story.getKey())
          .isTrue();
    }
  }

  private static String[] array(Set<String> names) {
    return names.toArray(String[]::new);
  }
}
