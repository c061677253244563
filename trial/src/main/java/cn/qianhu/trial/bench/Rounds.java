package cn.qianhu.trial.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Runs all contenders in turn, round by round, so that whatever else the machine does meets them
 * alike, and compares within a round only.
 */
final class Rounds {

  private final List<Contender> contenders;
  private final Consumer<String> news;
  private final List<Map<String, Throughput>> rounds = new ArrayList<>();

  Rounds(List<Contender> contenders, Consumer<String> news) {
    this.contenders = contenders;
    this.news = news;
  }

  /** Runs a round that counts. */
  void count(BenchFixture fixture) throws InterruptedException {
    rounds.add(round("round " + (rounds.size() + 1), fixture));
  }

  /** Runs a round that only warms up. */
  void warmUp(BenchFixture fixture) throws InterruptedException {
    Map<String, Throughput> unused = round("warm-up", fixture);
  }

  private Map<String, Throughput> round(String title, BenchFixture fixture)
      throws InterruptedException {
    Map<String, Throughput> paces = new LinkedHashMap<>();
    for (Contender contender : contenders) {
      for (RoundResult result : contender.run(fixture)) {
        paces.put(result.contender(), result.pace());
        news.accept(
            "%s: %-22s %,12.0f/s  %6.1f s"
                .formatted(
                    title, result.contender(), result.pace().perSecond(), result.pace().seconds()));
      }
    }
    return paces;
  }

  /** The rankings; baselines first, in the order in which they ran. */
  List<Ranking> standings() {
    Set<String> names = new LinkedHashSet<>();
    rounds.forEach(round -> names.addAll(round.keySet()));
    return names.stream().map(this::standing).toList();
  }

  private Ranking standing(String name) {
    List<Throughput> paces = rounds.stream().map(round -> round.get(name)).toList();
    Map<String, Spread> ratios = new LinkedHashMap<>();
    for (Contender contender : contenders) {
      if (contender.isBaseline()) {
        ratios.put(contender.name(), ratio(name, contender.name()));
      }
    }
    return new Ranking(
        name,
        paces.get(0).records(),
        Spread.of(paces.stream().map(Throughput::seconds).toList()),
        Spread.of(paces.stream().map(Throughput::perSecond).toList()),
        Spread.of(paces.stream().map(Throughput::cpuMicrosEach).toList()),
        ratios);
  }

  private Spread ratio(String name, String baseline) {
    return Spread.of(
        rounds.stream()
            .map(round -> round.get(name).perSecond() / round.get(baseline).perSecond())
            .toList());
  }
}
