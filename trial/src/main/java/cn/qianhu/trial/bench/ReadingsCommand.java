package cn.qianhu.trial.bench;

import cn.qianhu.contract.topic.Topics;
import cn.qianhu.trial.bench.peer.DslPeer;
import cn.qianhu.trial.bench.peer.FlinkPeer;
import java.util.ArrayList;
import java.util.List;
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
final class ReadingsCommand implements Callable<Integer> {

  @Mixin private BenchOptions options;
  @Mixin private LoadOptions loading;

  @Option(
      names = "--peers",
      split = ",",
      defaultValue = "DSL,FLINK",
      description =
          "参加比较的其他引擎 / other engines at the same job: ${COMPLETION-CANDIDATES}"
              + " (default: ${DEFAULT-VALUE})")
  private Set<Peer> peers;

  /** Other engines at the same job. */
  enum Peer {
    NONE,
    DSL,
    FLINK
  }

  @Override
  public Integer call() throws InterruptedException {
    ReadingLoad load = loading.of(options.size().readings());
    List<Contender> contenders = contenders(load);
    Rounds rounds = new Rounds(contenders, options::tell);
    List<Setting> settings = List.of();
    try (BenchSite site = BenchSite.open(options.cluster())) {
      for (int round = -options.warmUp(); round < options.rounds(); round++) {
        Ground ground = site.ground(load.readings());
        fill(ground, load);
        if (settings.isEmpty()) {
          settings = settings(site, ground, load);
        }
        if (round < 0) {
          rounds.warmUp(ground);
        } else {
          rounds.count(ground);
        }
        site.clear(ground);
      }
    }
    options.print(BenchReport.of("readings", settings, contenders, rounds.standings()));
    return 0;
  }

  private List<Contender> contenders(ReadingLoad load) {
    int threads = options.cluster().threads();
    List<Contender> contenders = new ArrayList<>();
    contenders.add(BareConsumer.reading(Topics.REPORTS_READINGS, 1));
    contenders.add(BareConsumer.decoding(Topics.REPORTS_READINGS, 1));
    if (threads > 1) {
      contenders.add(BareConsumer.reading(Topics.REPORTS_READINGS, threads));
      contenders.add(BareConsumer.decoding(Topics.REPORTS_READINGS, threads));
    }
    contenders.add(new QianhuPipeline());
    if (peers.contains(Peer.DSL)) {
      contenders.add(new DslPeer(load));
    }
    if (peers.contains(Peer.FLINK)) {
      contenders.add(new FlinkPeer(load));
    }
    return contenders;
  }

  private static void fill(Ground ground, ReadingLoad load) {
    try (Filling filling = new Filling(ground)) {
      filling.fillDirectory(load);
      filling.fillReadings(load);
    }
  }

  private List<Setting> settings(BenchSite site, Ground ground, ReadingLoad load) {
    RecordSizes sizes = RecordSizes.of(Topics.REPORTS_READINGS, ground);
    return Settings.ofMachine(options, site)
        .withStreams(ground, options.cluster().partitions())
        .withLoad(load)
        .with("每条字节", "bytes of key + value", sizes.perRecord())
        .list();
  }
}
