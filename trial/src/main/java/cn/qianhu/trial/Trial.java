package cn.qianhu.trial;

import cn.qianhu.command.FailureText;
import cn.qianhu.command.InvalidArguments;
import cn.qianhu.command.Qianhu;
import cn.qianhu.trial.bench.BenchCommand;
import cn.qianhu.trial.failure.FailuresCommand;
import cn.qianhu.trial.restore.RestoreCommand;
import cn.qianhu.trial.sizing.SizingCommand;
import cn.qianhu.trial.soak.SoakCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that measure and try the product: one subcommand for each subject. */
@Command(
    name = "qianhu",
    mixinStandardHelpOptions = true,
    description = {"度量与检验。", "What is measured, and what is survived."},
    subcommands = {
      BenchCommand.class,
      FailuresCommand.class,
      SoakCommand.class,
      RestoreCommand.class,
      SizingCommand.class
    })
public final class Trial {

  private static final int FAILED = 1;

  private Trial() {}

  public static void main(String[] args) {
    System.exit(
        commandLine()
            .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
            .execute(args));
  }

  /** The command, ready to be executed: answers with the exit code. */
  public static CommandLine commandLine() {
    CommandLine command = new CommandLine(new Trial());
    Qianhu.helpfulEverywhere(command);
    return command
        .setUsageHelpAutoWidth(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(new InvalidArguments())
        .setExecutionExceptionHandler(
            (failure, failed, parsed) -> {
              FailureText.describe(failure).forEach(failed.getErr()::println);
              return FAILED;
            });
  }
}
