package cn.qianhu.trial.failure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** All scenarios, the undisturbed run first. Each list is of new ones: a scenario is run once. */
final class Scenarios {

  private Scenarios() {}

  static List<Scenario> all() {
    return all(new Besieged(Besieged.BRIEF, Set.of()));
  }

  /**
   * All of them.
   *
   * @param siege that in which hostile clients attack
   */
  static List<Scenario> all(Besieged siege) {
    List<Scenario> all = new ArrayList<>();
    all.add(new Undisturbed());
    all.addAll(Kills.all());
    all.add(new FolderKilled());
    all.addAll(DeskFailures.all());
    all.add(new SlowConsumer());
    all.addAll(BrokerFailures.all());
    all.add(new CoordinatorsMove());
    all.add(new EpochsRunOut());
    all.addAll(NetworkFailures.all());
    all.add(new RegistryAway());
    all.add(new DiskFull());
    all.add(new StateDamaged());
    all.add(new ClockWrong());
    all.add(new Poison());
    all.add(new PartitionsRaised());
    all.add(siege);
    return all;
  }

  /**
   * The undisturbed run and those of some names.
   *
   * @throws IllegalArgumentException if there is none of a name
   */
  static List<Scenario> named(Collection<String> names) {
    return named(names, new Besieged(Besieged.BRIEF, Set.of()));
  }

  /**
   * The same.
   *
   * @param siege that in which hostile clients attack
   */
  static List<Scenario> named(Collection<String> names, Besieged siege) {
    List<Scenario> all = all(siege);
    List<String> known = all.stream().map(Scenario::name).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException("no scenario is called " + name);
      }
    }
    return all.stream()
        .filter(
            scenario -> scenario.name().equals(Undisturbed.NAME) || names.contains(scenario.name()))
        .toList();
  }
}
