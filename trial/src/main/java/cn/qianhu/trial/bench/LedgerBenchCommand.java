package cn.qianhu.trial.bench;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code qianhu bench ledger}: commands to the quota ledger, beside bare consumers. */
@Command(
    name = "ledger",
    description = {"度量：能耗指标账本的指令。", "Measures commands to the quota ledger."})
final class LedgerBenchCommand implements Callable<Integer> {

  @Mixin private BenchOptions options;

  @Option(
      names = "--commands",
      defaultValue = "100000",
      paramLabel = "N",
      description = "指令数 / commands (default: ${DEFAULT-VALUE})")
  private int commands;

  @Override
  public Integer call() throws InterruptedException {
    options.print(new BenchmarkRunner(options, new LedgerBenchmark(commands)).run());
    return 0;
  }
}
