package cn.qianhu.trial.bench;

import cn.qianhu.trial.bench.micro.HotSteps;
import cn.qianhu.trial.bench.micro.MeterStoreSteps;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code qianhu bench steps}: what the steps cost that each record goes through. */
@Command(
    name = "steps",
    description = {
      "度量：每条记录经过的各步（校验、编码、折标、存表计读数）各需多少纳秒。",
      "Measures in nanoseconds the steps of a record: judging, encoding, contribution, store."
    })
final class StepsBenchCommand implements Callable<Integer> {

  @Mixin private BenchOptions options;

  @Option(
      names = "--seconds",
      defaultValue = "2",
      paramLabel = "N",
      description = "每轮秒数 / seconds of each round (default: ${DEFAULT-VALUE})")
  private int seconds;

  @Override
  public Integer call() throws RunnerException {
    Options plan =
        new OptionsBuilder()
            .include(HotSteps.class.getName())
            .include(MeterStoreSteps.class.getName())
            .forks(1)
            .warmupIterations(Math.max(1, options.warmUp()))
            .warmupTime(TimeValue.seconds(seconds))
            .measurementIterations(options.rounds())
            .measurementTime(TimeValue.seconds(seconds))
            .verbosity(VerboseMode.SILENT)
            .build();
    options.print(BenchReport.of("steps", List.of(), figures(new Runner(plan).run())));
    return 0;
  }

  private static List<BenchFigure> figures(Collection<RunResult> results) {
    return results.stream()
        .map(RunResult::getPrimaryResult)
        .map(
            step ->
                new BenchFigure(
                    step.getLabel(),
                    "± " + "%.1f".formatted(step.getScoreError()),
                    "%.1f".formatted(step.getScore()),
                    step.getScoreUnit()))
        .toList();
  }
}
