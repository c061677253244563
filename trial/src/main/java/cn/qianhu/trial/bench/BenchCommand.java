package cn.qianhu.trial.bench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code qianhu bench}: how fast the product is, compared with others at the same job. */
@Command(
    name = "bench",
    description = {
      "度量千户的速度，并与同一轮中的对照比较。",
      "Measures how fast the product is, beside others in the same round."
    },
    subcommands = {
      ReadingsBenchCommand.class,
      OutputBenchCommand.class,
      ReplayBenchCommand.class,
      LedgerBenchCommand.class,
      GatewayBenchCommand.class,
      FolderBenchCommand.class,
      FilesBenchCommand.class,
      DeskBenchCommand.class,
      FootprintBenchCommand.class,
      LatencyBenchCommand.class,
      ScaleBenchCommand.class,
      IntakeBenchCommand.class,
      StepsBenchCommand.class,
      VerifyBenchCommand.class
    })
public final class BenchCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "请指明度量项 / name what is to be measured");
  }
}
