package cn.qianhu.trial.bench;

import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.trial.bench.verify.BenchVerification;
import cn.qianhu.trial.bench.verify.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code qianhu bench verify}: whether what is fast is right. Fails where a row differs. */
@Command(
    name = "verify",
    description = {
      "核对：流处理的结果表与逐条重算的结果逐行一致。",
      "Compares the tables of the streams, row by row, with the same worked out plainly."
    })
final class VerifyBenchCommand implements Callable<Integer> {

  private static final int DIFFERENT = 1;
  private static final int SHOWN = 20;
  private static final int METERS = 5;
  private static final int ENTERPRISES = 20;
  private static final int LONGEST = 366;

  @Mixin private BenchOptions options;

  @Option(
      names = "--readings",
      defaultValue = "200000",
      paramLabel = "N",
      description = "读数条数，约 / about how many readings (default: ${DEFAULT-VALUE})")
  private long readings;

  @Option(
      names = "--corrected",
      defaultValue = "20",
      paramLabel = "N",
      description = "千分之几的读数被重发或更正 / readings of a thousand that come twice (default: 20)")
  private int corrected;

  @Override
  public Integer call() throws InterruptedException {
    ReadingLoad load = load();
    BenchVerification benchVerification = new BenchVerification(load, corrected);
    try (BenchSite site = BenchSite.open(options.cluster())) {
      BenchFixture fixture = site.ground(benchVerification.records());
      List<BenchSetting> settings =
          BenchSettings.ofMachine(options, site)
              .withStreams(fixture, options.cluster().partitions())
              .withLoad(load)
              .with("记录", "records sent, with those that come twice", fixture.records())
              .list();
      process(fixture, load, benchVerification);
      return report(settings, compare(fixture, benchVerification));
    }
  }

  /** The load: as many days as a year has, then more enterprises. */
  private ReadingLoad load() {
    ReadingLoad size = options.size().readings();
    long perDay = (long) METERS * (size.intervals() / size.days());
    int days = (int) Math.min(LONGEST, Math.max(1, readings / (perDay * ENTERPRISES)));
    int enterprises = (int) Math.max(1, readings / (perDay * days));
    return new ReadingLoad(
        size.seed(), enterprises, METERS, size.firstDay(), days, size.minutes(), size.arrival());
  }

  private void process(BenchFixture fixture, ReadingLoad load, BenchVerification benchVerification)
      throws InterruptedException {
    try (Preload preload = new Preload(fixture)) {
      preload.fillDirectory(load);
      benchVerification.each(preload::send);
      preload.flush();
    }
    options.printProgress("sent; the streams begin");
    try (RunningStreams streams = RunningStreams.start(fixture)) {
      streams.awaitDrained();
    }
    options.printProgress("drained; the same is worked out plainly");
  }

  private static List<Comparison> compare(
      BenchFixture fixture, BenchVerification benchVerification) {
    try (Consumer<String, byte[]> reader = fixture.clients().reader()) {
      return benchVerification.compare(
          new TopicTable(reader, fixture.clients().schemas(), fixture.namespace()));
    }
  }

  private int report(List<BenchSetting> settings, List<Comparison> comparisons) {
    List<BenchFigure> figures = new ArrayList<>();
    long differing = 0;
    for (Comparison table : comparisons) {
      figures.add(BenchFigure.of(table.table(), "rows compared", (long) table.rows(), "rows"));
      figures.add(
          BenchFigure.of(
              table.table(), "rows that differ", (long) table.differences().size(), "rows"));
      table.differences().stream().limit(SHOWN).forEach(options::printProgress);
      differing += table.differences().size();
    }
    options.print(BenchReport.of("verify", settings, figures));
    return differing == 0 ? 0 : DIFFERENT;
  }
}
