package cn.qianhu.command;

import cn.qianhu.command.terminal.TerminalStream;
import cn.qianhu.command.terminal.TerminalWriter;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.YearMonth;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code qianhu} command. */
@Command(
    name = "qianhu",
    mixinStandardHelpOptions = true,
    versionProvider = ProductVersion.class,
    description = {"千户：工业运行监测。", "Monitoring of industrial operation on Apache Kafka."},
    subcommands = {
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
      DeadLettersCommand.class
    })
public final class Qianhu {

  /** System property with the name of the process in the lines of the log. */
  private static final String PROCESS = "qianhu.process";

  private static final int FAILED = 1;

  private Qianhu() {}

  public static void main(String[] args) {
    nameProcess(args);
    Thread.setDefaultUncaughtExceptionHandler(new MemoryExhaustion(Runtime.getRuntime()::halt));
    TerminalStream.install();
    System.exit(commandLine().execute(args));
  }

  /** Tells the log which process writes, before the first line. */
  private static void nameProcess(String[] args) {
    if (args.length > 0 && System.getProperty(PROCESS) == null) {
      System.setProperty(PROCESS, args[0]);
    }
  }

  /** The command, ready to be executed: answers with the exit code. */
  public static CommandLine commandLine() {
    PrintWriter out = new TerminalWriter(System.out);
    PrintWriter err = new TerminalWriter(System.err);
    CommandLine qianhu = new CommandLine(new Qianhu());
    helpfulEverywhere(qianhu);
    return qianhu
        .registerConverter(LocalDate.class, new DayParameter())
        .registerConverter(YearMonth.class, new MonthParameter())
        .setOut(out)
        .setErr(err)
        .setUsageHelpAutoWidth(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
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
