package cn.qianhu.trial.bench;

import java.util.ArrayList;
import java.util.List;

/** Runs a course: rounds that warm up, rounds that count, each on topics of its own. */
record BenchmarkRunner(BenchOptions options, Benchmark course) {

  BenchReport run() throws InterruptedException {
    try (BenchSite site = BenchSite.open(options.cluster())) {
      List<Contender> contenders = new ArrayList<>(baselines());
      contenders.addAll(course.contenders(site));
      Rounds rounds = new Rounds(contenders, options::printProgress);
      List<BenchSetting> settings = List.of();
      for (int round = -options.warmUp(); round < options.rounds(); round++) {
        BenchFixture fixture = site.ground(course.records());
        try (Preload preload = new Preload(fixture)) {
          course.fill(preload);
          preload.flush();
        }
        if (settings.isEmpty()) {
          settings = settings(site, fixture);
        }
        if (round < 0) {
          rounds.warmUp(fixture);
        } else {
          rounds.count(fixture);
        }
        site.clear(fixture);
      }
      return BenchReport.of(course.name(), settings, contenders, rounds.standings());
    }
  }

  private List<Contender> baselines() {
    int threads = options.cluster().threads();
    List<Contender> baselines = new ArrayList<>();
    baselines.add(BareConsumer.reading(course.topic(), 1));
    baselines.add(BareConsumer.decoding(course.topic(), 1));
    if (threads > 1) {
      baselines.add(BareConsumer.reading(course.topic(), threads));
      baselines.add(BareConsumer.decoding(course.topic(), threads));
    }
    return baselines;
  }

  private List<BenchSetting> settings(BenchSite site, BenchFixture fixture) {
    RecordSizes sizes = RecordSizes.of(course.topic(), fixture);
    BenchSettings settings =
        BenchSettings.ofMachine(options, site).withStreams(fixture, options.cluster().partitions());
    return course.settings(settings).with("每条字节", "bytes of key + value", sizes.perRecord()).list();
  }
}
