package cn.qianhu.local.demo;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Chooses enterprises for faults to be planted at, each for one fault only. */
final class FaultTargets {

  private final List<DemoEnterprise> bySize;
  private final Set<Integer> metered;
  private final Set<Integer> used = new HashSet<>();

  FaultTargets(
      List<DemoEnterprise> enterprises,
      List<DemoProject> projects,
      Set<Integer> metered,
      DemoSize size) {
    this.metered = metered;
    projects.forEach(project -> used.add(project.owner().number()));
    bySize =
        enterprises.stream()
            .filter(enterprise -> enterprise.reportsIn(size.from()))
            .sorted(
                Comparator.comparingDouble(DemoEnterprise::output)
                    .thenComparing(DemoEnterprise::number))
            .toList();
  }

  /** The smallest enterprise of all. */
  DemoEnterprise smallest() {
    return take(bySize.get(0));
  }

  /** An enterprise of middling size or the next larger one that will do. */
  DemoEnterprise any() {
    return next(bySize.size() / 2, enterprise -> true);
  }

  /**
   * An enterprise of middling size or the next larger one that will do, with statements in every
   * month because it has no meters.
   */
  DemoEnterprise unmetered() {
    return next(bySize.size() / 2, enterprise -> !metered.contains(enterprise.number()));
  }

  /** A small enterprise that uses a carrier as feedstock. */
  DemoEnterprise withFeedstock() {
    return next(
        0,
        enterprise -> enterprise.division().energy().stream().anyMatch(use -> use.feedstock() > 0));
  }

  private DemoEnterprise next(int start, Predicate<DemoEnterprise> fits) {
    for (int i = 0; i < bySize.size(); i++) {
      DemoEnterprise enterprise = bySize.get((start + i) % bySize.size());
      if (!used.contains(enterprise.number()) && fits.test(enterprise)) {
        return take(enterprise);
      }
    }
    throw new IllegalStateException(
        "The demo province has no enterprise left for a planted fault: ask for more enterprises");
  }

  private DemoEnterprise take(DemoEnterprise enterprise) {
    used.add(enterprise.number());
    return enterprise;
  }
}
