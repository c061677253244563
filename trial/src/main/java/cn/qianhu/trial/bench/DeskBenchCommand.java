package cn.qianhu.trial.bench;

import cn.qianhu.contract.code.Site;
import cn.qianhu.kit.JavaProcess;
import cn.qianhu.kit.Jvm;
import cn.qianhu.trial.process.HeapProbe;
import cn.qianhu.trial.process.Product;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code qianhu bench desk}: a desk with a province in it: its heap, how soon it answers while many
 * ask, and how soon a report is in an answer.
 */
@Command(
    name = "desk",
    description = {
      "度量：工作台的内存、多人同时查询的应答时间、报表到答复中数字的时间。",
      "Measures a desk's heap, its answers while many ask, and a report's way into an answer."
    })
final class DeskBenchCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int WARM_UP = 5;

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
      names = "--clients",
      defaultValue = "50",
      paramLabel = "N",
      description = "同时查询的人数 / how many ask at once (default: ${DEFAULT-VALUE})")
  private int clients;

  @Option(
      names = "--probes",
      defaultValue = "60",
      paramLabel = "N",
      description = "计时的报表数 / reports timed (default: ${DEFAULT-VALUE})")
  private int probes;

  @Override
  public Integer call() throws Exception {
    OutputBenchmark reports = new OutputBenchmark(enterprises, months, 1);
    try (BenchSite site = BenchSite.open(options.cluster())) {
      BenchFixture fixture = site.ground(reports.records());
      try (Preload preload = new Preload(fixture)) {
        reports.fill(preload);
        preload.flush();
      }
      try (RunningStreams streams = RunningStreams.start(fixture)) {
        streams.awaitDrained();
        List<BenchFigure> figures = figures(fixture, reports);
        BenchSettings settings =
            BenchSettings.ofMachine(options, site)
                .withStreams(fixture, options.cluster().partitions())
                .with("工作台", "desk", "a process of its own, heap of 1 GB, on the same machine")
                .with("同时查询", "who ask at once", clients);
        options.print(BenchReport.of("desk", reports.settings(settings).list(), figures));
      }
    }
    return 0;
  }

  private List<BenchFigure> figures(BenchFixture fixture, OutputBenchmark reports)
      throws Exception {
    Product.Server desk =
        new Product(fixture.cluster(), fixture.namespace(), fixture.state(), Jvm.lasting("1g"))
            .desk("desk");
    List<BenchFigure> figures = new ArrayList<>();
    try (JavaProcess process = desk.process()) {
      Stopwatch watch = new Stopwatch();
      process.start();
      process.awaitReady(PATIENCE);
      figures.add(BenchFigure.of("desk", "from its start until ready", watch.nanos() / 1e9, "s"));
      long heap = HeapProbe.usedAfterCollection(process.pid()) >> 20;
      figures.add(BenchFigure.of("desk", "heap in use", heap, "MB"));
      DeskClients many = new DeskClients(desk.port(), clients);
      for (Map.Entry<String, String> question : questions(reports.last()).entrySet()) {
        options.printProgress(question.getValue());
        figures.addAll(many.ask(question.getKey(), question.getValue(), Duration.ZERO));
        figures.addAll(
            many.ask(question.getKey() + ", ten a second each", question.getValue(), PAUSE));
      }
      try (DeskProbe probe =
          new DeskProbe(fixture, desk.port(), enterprises, reports.last(), reports.revisions())) {
        double[] unused = probe.millis(WARM_UP);
        figures.addAll(
            LatencyBenchCommand.figures("report to the province's answer", probe.millis(probes)));
      }
    }
    return figures;
  }

  private static Map<String, String> questions(YearMonth month) {
    String city = SampleEnterprises.county(0).substring(0, 4) + "00";
    String asked = "/api/v1/indicators?scope=KEY_1000&period=" + month + "&region=" + city;
    Map<String, String> questions = new LinkedHashMap<>();
    questions.put("a city, all of industry", asked + "&industry=T");
    questions.put("a city, each industry", asked);
    questions.put(
        "coverage of all cities",
        "/api/v1/coverage?scope=KEY_1000&regions=children&industry=T&period="
            + month
            + "&region="
            + Site.shipped().province());
    return questions;
  }
}
