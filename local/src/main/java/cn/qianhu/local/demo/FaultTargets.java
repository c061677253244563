package cn.qianhu.local.demo;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Chooses enterprises for faults to be planted at, each for one fault only. */
final class FaultTargets {

  private final List<Enterprise> bySize;
  private final Set<Integer> metered;
  private final Set<Integer> used = new HashSet<>();

  FaultTargets(
      List<Enterprise> enterprises, List<Project> projects, Set<Integer> metered, DemoSize size) {
    this.metered = metered;
    projects.forEach(project -> used.add(project.owner().number()));
    bySize =
        enterprises.stream()
            .filter(enterprise -> enterprise.reportsIn(size.from()))
            .sorted(
                Comparator.comparingDouble(Enterprise::output).thenComparing(Enterprise::number))
            .toList();
  }

  /** The smallest enterprise of all. */
  Enterprise smallest() {
    return take(bySize.get(0));
  }

  /** An enterprise of middling size or the next larger one that will do. */
  Enterprise any() {
    return next(bySize.size() / 2, enterprise -> true);
  }

  /** The same, with statements in every month. */
  Enterprise unmetered() {
    return next(bySize.size() / 2, enterprise -> !metered.contains(enterprise.number()));
  }

  /** A small enterprise that uses a carrier as feedstock. */
  Enterprise withFeedstock() {
    return next(
        0,
        enterprise -> enterprise.division().energy().stream().anyMatch(use -> use.feedstock() > 0));
  }

  private Enterprise next(int start, Predicate<Enterprise> fits) {
    for (int i = 0; i < bySize.size(); i++) {
      Enterprise enterprise = bySize.get((start + i) % bySize.size());
      if (!used.contains(enterprise.number()) && fits.test(enterprise)) {
        return take(enterprise);
      }
    }
    throw new IllegalStateException(
        "The demo province has no enterprise left for a planted fault: ask for more enterprises");
  }

  private Enterprise take(Enterprise enterprise) {
    used.add(enterprise.number());
    return enterprise;
  }
}
