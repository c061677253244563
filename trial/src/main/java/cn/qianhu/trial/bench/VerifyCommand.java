package cn.qianhu.trial.bench;

import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.trial.bench.verify.Comparison;
import cn.qianhu.trial.bench.verify.Verification;
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
final class VerifyCommand implements Callable<Integer> {

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
    Verification verification = new Verification(load, corrected);
    try (BenchSite site = BenchSite.open(options.cluster())) {
      Ground ground = site.ground(verification.records());
      List<Setting> settings =
          Settings.ofMachine(options, site)
              .withStreams(ground, options.cluster().partitions())
              .withLoad(load)
              .with("记录", "records sent, with those that come twice", ground.records())
              .list();
      process(ground, load, verification);
      return report(settings, compare(ground, verification));
    }
  }

  /** As many days as a year has, then more enterprises. */
  private ReadingLoad load() {
    ReadingLoad size = options.size().readings();
    long perDay = (long) METERS * (size.intervals() / size.days());
    int days = (int) Math.min(LONGEST, Math.max(1, readings / (perDay * ENTERPRISES)));
    int enterprises = (int) Math.max(1, readings / (perDay * days));
    return new ReadingLoad(
        size.seed(), enterprises, METERS, size.firstDay(), days, size.minutes(), size.arrival());
  }

  private void process(Ground ground, ReadingLoad load, Verification verification)
      throws InterruptedException {
    try (Filling filling = new Filling(ground)) {
      filling.fillDirectory(load);
      verification.each(filling::send);
      filling.flush();
    }
    options.tell("sent; the streams begin");
    try (RunningStreams streams = RunningStreams.start(ground)) {
      streams.awaitDrained();
    }
    options.tell("drained; the same is worked out plainly");
  }

  private static List<Comparison> compare(Ground ground, Verification verification) {
    try (Consumer<String, byte[]> reader = ground.clients().reader()) {
      return verification.compare(
          new TopicTable(reader, ground.clients().schemas(), ground.namespace()));
    }
  }

  private int report(List<Setting> settings, List<Comparison> comparisons) {
    List<Figure> figures = new ArrayList<>();
    long differing = 0;
    for (Comparison table : comparisons) {
      figures.add(Figure.of(table.table(), "rows compared", (long) table.rows(), "rows"));
      figures.add(
          Figure.of(table.table(), "rows that differ", (long) table.differences().size(), "rows"));
      table.differences().stream().limit(SHOWN).forEach(options::tell);
      differing += table.differences().size();
    }
    options.print(BenchReport.of("verify", settings, figures));
    return differing == 0 ? 0 : DIFFERENT;
  }
}
