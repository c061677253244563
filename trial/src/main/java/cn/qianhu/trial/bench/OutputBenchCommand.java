package cn.qianhu.trial.bench;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code qianhu bench output}: from reports of output to indicators, beside bare consumers. */
@Command(
    name = "output",
    description = {"度量：产值报表直至监测指标。", "Measures reports of output on their way to indicators."})
final class OutputBenchCommand implements Callable<Integer> {

  @Mixin private BenchOptions options;

  @Option(
      names = "--enterprises",
      defaultValue = "1000",
      paramLabel = "N",
      description = "企业数 / enterprises (default: ${DEFAULT-VALUE})")
  private int enterprises;

  @Option(
      names = "--months",
      defaultValue = "24",
      paramLabel = "N",
      description = "月数 / months (default: ${DEFAULT-VALUE})")
  private int months;

  @Option(
      names = "--revisions",
      defaultValue = "5",
      paramLabel = "N",
      description = "每份报表的版本 / revisions of each report (default: ${DEFAULT-VALUE})")
  private int revisions;

  @Override
  public Integer call() throws InterruptedException {
    OutputBenchmark course = new OutputBenchmark(enterprises, months, revisions);
    options.print(new BenchmarkRunner(options, course).run());
    return 0;
  }
}
