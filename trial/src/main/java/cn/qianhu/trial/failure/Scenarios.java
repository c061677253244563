package cn.qianhu.trial.failure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** All scenarios, the undisturbed run first. Each list has new objects: a scenario is run once. */
final class Scenarios {

  private Scenarios() {}

  static List<Scenario> all() {
    return all(new SiegeScenario(SiegeScenario.BRIEF, Set.of()));
  }

  /**
   * All scenarios.
   *
   * @param siege that in which hostile clients attack
   */
  static List<Scenario> all(SiegeScenario siege) {
    List<Scenario> all = new ArrayList<>();
    all.add(new BaselineScenario());
    all.addAll(Kills.all());
    all.add(new AdapterKill());
    all.addAll(DeskFailures.all());
    all.add(new SlowConsumer());
    all.addAll(BrokerFailures.all());
    all.add(new CoordinatorMoves());
    all.add(new EpochExhaustion());
    all.addAll(NetworkFailures.all());
    all.add(new RegistryOutage());
    all.add(new DiskFull());
    all.add(new StateDamage());
    all.add(new ClockFault());
    all.add(new PoisonRecords());
    all.add(new PartitionIncrease());
    all.add(siege);
    return all;
  }

  /**
   * The undisturbed run and those of some names.
   *
   * @throws IllegalArgumentException if there is none of a name
   */
  static List<Scenario> named(Collection<String> names) {
    return named(names, new SiegeScenario(SiegeScenario.BRIEF, Set.of()));
  }

  /**
   * The scenarios of some names.
   *
   * @param siege that in which hostile clients attack
   */
  static List<Scenario> named(Collection<String> names, SiegeScenario siege) {
    List<Scenario> all = all(siege);
    List<String> known = all.stream().map(Scenario::name).toList();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException("no scenario is called " + name);
      }
    }
    return all.stream()
        .filter(
            scenario ->
                scenario.name().equals(BaselineScenario.NAME) || names.contains(scenario.name()))
        .toList();
  }
}
