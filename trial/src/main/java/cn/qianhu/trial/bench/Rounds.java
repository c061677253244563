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
  private final List<Map<String, Pace>> rounds = new ArrayList<>();

  Rounds(List<Contender> contenders, Consumer<String> news) {
    this.contenders = contenders;
    this.news = news;
  }

  /** Runs a round that counts. */
  void count(Ground ground) throws InterruptedException {
    rounds.add(round("round " + (rounds.size() + 1), ground));
  }

  /** Runs a round that only warms up. */
  void warmUp(Ground ground) throws InterruptedException {
    Map<String, Pace> unused = round("warm-up", ground);
  }

  private Map<String, Pace> round(String title, Ground ground) throws InterruptedException {
    Map<String, Pace> paces = new LinkedHashMap<>();
    for (Contender contender : contenders) {
      for (Lap lap : contender.run(ground)) {
        paces.put(lap.contender(), lap.pace());
        news.accept(
            "%s: %-22s %,12.0f/s  %6.1f s"
                .formatted(title, lap.contender(), lap.pace().perSecond(), lap.pace().seconds()));
      }
    }
    return paces;
  }

  /** How each stands; baselines first, as they ran. */
  List<Standing> standings() {
    Set<String> names = new LinkedHashSet<>();
    rounds.forEach(round -> names.addAll(round.keySet()));
    return names.stream().map(this::standing).toList();
  }

  private Standing standing(String name) {
    List<Pace> paces = rounds.stream().map(round -> round.get(name)).toList();
    Map<String, Spread> ratios = new LinkedHashMap<>();
    for (Contender contender : contenders) {
      if (contender.isBaseline()) {
        ratios.put(contender.name(), ratio(name, contender.name()));
      }
    }
    return new Standing(
        name,
        paces.get(0).records(),
        Spread.of(paces.stream().map(Pace::seconds).toList()),
        Spread.of(paces.stream().map(Pace::perSecond).toList()),
        Spread.of(paces.stream().map(Pace::cpuMicrosEach).toList()),
        ratios);
  }

  private Spread ratio(String name, String baseline) {
    return Spread.of(
        rounds.stream()
            .map(round -> round.get(name).perSecond() / round.get(baseline).perSecond())
            .toList());
  }
}
