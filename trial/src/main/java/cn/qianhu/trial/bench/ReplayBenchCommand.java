package cn.qianhu.trial.bench;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code qianhu bench replay}: an auditor's replay of raw readings, beside bare consumers. */
@Command(
    name = "replay",
    description = {"度量：重放原始读数。", "Measures a replay of raw readings."})
final class ReplayBenchCommand implements Callable<Integer> {

  @Mixin private BenchOptions options;
  @Mixin private LoadOptions loading;

  @Override
  public Integer call() throws InterruptedException {
    ReadingLoad load = loading.of(options.size().readings());
    options.print(new BenchmarkRunner(options, new ReplayBenchmark(load)).run());
    return 0;
  }
}
