package cn.qianhu.command;

import cn.qianhu.command.terminal.TerminalStream;
import cn.qianhu.command.terminal.TerminalWriter;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code qianhu} command. */
@Command(
    name = "qianhu",
    mixinStandardHelpOptions = true,
    versionProvider = ProductVersion.class,
    description = {"千户：工业运行监测。", "Monitoring of industrial operation on Apache Kafka."})
public final class Qianhu {

  /** The commands, in the order of the help. */
  private static final List<Class<?>> COMMANDS =
      List.of(
          DemoCommand.class,
          BatchCommand.class,
          IngestCommand.class,
          TemplateCommand.class,
          UpCommand.class,
          DeployCommand.class,
          GatewayCommand.class,
          DeskCommand.class,
          StreamsCommand.class,
          DateCommand.class,
          BulletinCommand.class,
          AlertsCommand.class,
          IndicatorsCommand.class,
          CoverageCommand.class,
          DisclosureCommand.class,
          BalanceCommand.class,
          TargetsCommand.class,
          ControlCommand.class,
          TwoHighCommand.class,
          QuotaProjectsCommand.class,
          EnterpriseCommand.class,
          StatementCommand.class,
          ReplayCommand.class,
          ExplainCommand.class,
          DiffCommand.class,
          ArchiveCommand.class,
          UnarchiveCommand.class,
          PublishCommand.class,
          VerifyCommand.class,
          KeyCommand.class,
          SignerCommand.class,
          SignCommand.class,
          AclCommand.class,
          AdmitCommand.class,
          StatusCommand.class,
          ResetCommand.class,
          DeadLettersCommand.class);

  /** System property with the name of the process in the lines of the log. */
  private static final String PROCESS = "qianhu.process";

  private static final int FAILED = 1;

  private Qianhu() {}

  public static void main(String[] args) {
    nameProcess(args);
    Thread.setDefaultUncaughtExceptionHandler(new MemoryExhaustion(Runtime.getRuntime()::halt));
    TerminalStream.install();
    System.exit(commandLine(args).execute(args));
  }

  /** Sets the name of the process for the log, before the first line. */
  private static void nameProcess(String[] args) {
    if (args.length > 0 && System.getProperty(PROCESS) == null) {
      System.setProperty(PROCESS, args[0]);
    }
  }

  /**
   * The command for some arguments. Where they name one of its commands, the others are left out:
   * reading the options of all takes half of the time until one begins.
   */
  static CommandLine commandLine(String[] args) {
    List<Class<?>> named =
        COMMANDS.stream().filter(each -> args.length > 0 && args[0].equals(name(each))).toList();
    return commandLine(named.isEmpty() ? COMMANDS : named);
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }

  /** The command, ready to be executed: answers with the exit code. */
  public static CommandLine commandLine() {
    return commandLine(COMMANDS);
  }

  private static CommandLine commandLine(List<Class<?>> commands) {
    PrintWriter out = new TerminalWriter(System.out);
    PrintWriter err = new TerminalWriter(System.err);
    CommandLine qianhu = new CommandLine(new Qianhu());
    commands.forEach(qianhu::addSubcommand);
    helpfulEverywhere(qianhu);
    return qianhu
        .registerConverter(LocalDate.class, new DayParameter())
        .registerConverter(YearMonth.class, new MonthParameter())
        .setOut(out)
        .setErr(err)
        .setUsageHelpAutoWidth(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(new InvalidArguments())
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              FailureText.describe(failure).forEach(command.getErr()::println);
              return FAILED;
            });
  }

  /** Gives each subcommand its own {@code --help}. */
  public static void helpfulEverywhere(CommandLine command) {
    command
        .getSubcommands()
        .values()
        .forEach(
            subcommand -> {
              subcommand.getCommandSpec().mixinStandardHelpOptions(true);
              helpfulEverywhere(subcommand);
            });
  }
}
