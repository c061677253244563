package cn.qianhu.trial.bench;

import cn.qianhu.kit.JavaProcess;
import cn.qianhu.kit.Jvm;
import cn.qianhu.trial.process.CentreKey;
import cn.qianhu.trial.process.GatewayClient;
import cn.qianhu.trial.process.Product;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code qianhu bench gateway}: reports over HTTP, in batches and in runs of readings, beside a
 * producer that sends the same; and how soon a single one is acknowledged.
 */
@Command(
    name = "gateway",
    description = {
      "度量：经网关上报，与直接写入 Kafka 比较。",
      "Measures reports over HTTP, beside a producer that sends the same to Kafka."
    })
final class GatewayBenchCommand implements Callable<Integer> {

  private static final int NO_LIMIT = 10_000_000;
  private static final int BATCH = 500;
  private static final int SINGLES_A_SECOND = 500;
  private static final int SINGLES = 5_000;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Mixin private BenchOptions options;

  @Option(
      names = "--reports",
      defaultValue = "200000",
      paramLabel = "N",
      description = "每轮的报表数 / reports of each round (default: ${DEFAULT-VALUE})")
  private int reports;

  @Override
  public Integer call() throws InterruptedException {
    try (BenchSite site = BenchSite.open(options.cluster())) {
      BenchFixture fixture = site.ground(reports);
      String key = CentreKey.issue(fixture.clients(), fixture.namespace(), "bench");
      Product.Server gateway =
          new Product(fixture.cluster(), fixture.namespace(), fixture.state(), Jvm.lasting("512m"))
              .gateway("gateway", NO_LIMIT);
      try (JavaProcess process = gateway.process()) {
        process.start();
        process.awaitReady(PATIENCE);
        report(site, fixture, new GatewayClient(gateway.port(), key));
      }
    }
    return 0;
  }

  private void report(BenchSite site, BenchFixture fixture, GatewayClient door)
      throws InterruptedException {
    List<BenchSetting> settings =
        BenchSettings.ofMachine(options, site)
            .with("网关", "gateway", "a process of its own, heap of 512 MB, on the same machine")
            .with("每轮报表", "reports of each round", "%,d".formatted(reports))
            .list();
    for (SampleBatches batches : List.of(SampleBatches.ofReports(BATCH), SampleBatches.ofRuns())) {
      List<Contender> contenders =
          List.of(new BareProducer(batches), new GatewayClients(door, batches));
      String bench = "gateway, " + batches.name();
      options.print(BenchReport.of(bench, settings, contenders, standings(fixture, contenders)));
    }
    options.print(BenchReport.of("gateway, one by one", settings, singles(door)));
  }

  /** The rankings; each contender is compared with a bare producer of the same records. */
  private List<Ranking> standings(BenchFixture fixture, List<Contender> contenders)
      throws InterruptedException {
    Rounds rounds = new Rounds(contenders, options::printProgress);
    for (int round = -options.warmUp(); round < options.rounds(); round++) {
      if (round < 0) {
        rounds.warmUp(fixture);
      } else {
        rounds.count(fixture);
      }
    }
    return rounds.standings();
  }

  private List<BenchFigure> singles(GatewayClient door) throws InterruptedException {
    SingleReports singles = new SingleReports(door);
    singles.send(SINGLES_A_SECOND, SINGLES / 2);
    double[] millis = singles.send(SINGLES_A_SECOND, SINGLES);
    String subject = SINGLES_A_SECOND + " single reports/s, to the acknowledgement";
    List<BenchFigure> figures = new ArrayList<>();
    figures.add(BenchFigure.of(subject, "p50", millis[millis.length / 2], "ms"));
    figures.add(BenchFigure.of(subject, "p95", millis[millis.length * 95 / 100], "ms"));
    figures.add(BenchFigure.of(subject, "p99", millis[millis.length * 99 / 100], "ms"));
    figures.add(BenchFigure.of(subject, "greatest", millis[millis.length - 1], "ms"));
    return figures;
  }
}
