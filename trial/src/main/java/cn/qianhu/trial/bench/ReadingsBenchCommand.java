package cn.qianhu.trial.bench;

import cn.qianhu.trial.bench.ReadingBenchmark.Peer;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code qianhu bench readings}: from meter readings to balances, beside bare consumers. */
@Command(
    name = "readings",
    description = {
      "度量：在线计量读数直至用能预算。",
      "Measures meter readings on their way to energy facts, cells and balances."
    })
final class ReadingsBenchCommand implements Callable<Integer> {

  @Mixin private BenchOptions options;
  @Mixin private LoadOptions loading;

  @Option(
      names = "--peers",
      split = ",",
      defaultValue = "BATCHED,DSL,FLINK",
      description =
          "同场比较 / others at the same readings: ${COMPLETION-CANDIDATES}"
              + " (default: ${DEFAULT-VALUE})")
  private Set<Peer> peers;

  @Override
  public Integer call() throws InterruptedException {
    ReadingLoad load = loading.of(options.size().readings());
    options.print(new BenchmarkRunner(options, new ReadingBenchmark(load, peers)).run());
    return 0;
  }
}
