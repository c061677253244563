package cn.qianhu.trial.bench;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code qianhu bench folder}: a folder taken in by the adapter and published by a batch, beside a
 * producer that sends the same.
 */
@Command(
    name = "folder",
    description = {
      "度量：接收一个文件夹的报表，与直接写入 Kafka 比较。",
      "Measures a folder of reports taken in, beside a producer that sends the same to Kafka."
    })
final class FolderBenchCommand implements Callable<Integer> {

  private static final int BATCH = 500;

  @Mixin private BenchOptions options;

  @Option(
      names = "--rows",
      defaultValue = "1000000",
      paramLabel = "N",
      description =
          "每轮的行数，取 500 的整数倍 / rows of each round, in steps of 500 (default: ${DEFAULT-VALUE})")
  private int rows;

  @Override
  public Integer call() throws InterruptedException {
    SampleBatches batches = SampleBatches.ofReports(BATCH);
    SampleFolder folder = new SampleFolder(batches);
    List<Contender> contenders =
        List.of(new BareProducer(batches), new FolderPublisher(folder), new FolderIntake(folder));
    Rounds rounds = new Rounds(contenders, options::printProgress);
    try (BenchSite site = BenchSite.open(options.cluster())) {
      for (int round = -options.warmUp(); round < options.rounds(); round++) {
        // The adapter takes in once what its namespace has seen.
        BenchFixture fixture = site.ground(Math.max(1, rows / BATCH) * (long) BATCH);
        if (round < 0) {
          rounds.warmUp(fixture);
        } else {
          rounds.count(fixture);
        }
        site.clear(fixture);
      }
      List<BenchSetting> settings =
          BenchSettings.ofMachine(options, site)
              .with("每轮行数", "rows of each round", "%,d".formatted(rows / BATCH * BATCH))
              .list();
      options.print(BenchReport.of("folder", settings, contenders, rounds.standings()));
    }
    return 0;
  }
}
