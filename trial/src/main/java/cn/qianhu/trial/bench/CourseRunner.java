package cn.qianhu.trial.bench;

import java.util.ArrayList;
import java.util.List;

/** Runs a course: rounds that warm up, rounds that count, each on topics of its own. */
record CourseRunner(BenchOptions options, Course course) {

  BenchReport run() throws InterruptedException {
    try (BenchSite site = BenchSite.open(options.cluster())) {
      List<Contender> contenders = new ArrayList<>(baselines());
      contenders.addAll(course.contenders(site));
      Rounds rounds = new Rounds(contenders, options::tell);
      List<Setting> settings = List.of();
      for (int round = -options.warmUp(); round < options.rounds(); round++) {
        Ground ground = site.ground(course.records());
        try (Filling filling = new Filling(ground)) {
          course.fill(filling);
          filling.flush();
        }
        if (settings.isEmpty()) {
          settings = settings(site, ground);
        }
        if (round < 0) {
          rounds.warmUp(ground);
        } else {
          rounds.count(ground);
        }
        site.clear(ground);
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

  private List<Setting> settings(BenchSite site, Ground ground) {
    RecordSizes sizes = RecordSizes.of(course.topic(), ground);
    Settings settings =
        Settings.ofMachine(options, site).withStreams(ground, options.cluster().partitions());
    return course.settings(settings).with("每条字节", "bytes of key + value", sizes.perRecord()).list();
  }
}
