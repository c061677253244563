package cn.qianhu.trial.failure;

import java.util.List;
import java.util.stream.IntStream;

/** The instances of the streams: none may end of itself because of what passes. */
final class Instances {

  private Instances() {}

  /** A sentence for each that has ended. */
  static List<String> ended(ScenarioEnvironment environment) {
    return IntStream.rangeClosed(1, environment.instances())
        .mapToObj(environment::streams)
        .filter(instance -> !instance.isAlive())
        .map(instance -> instance.name() + " has stopped of itself: see " + instance.log())
        .toList();
  }
}
