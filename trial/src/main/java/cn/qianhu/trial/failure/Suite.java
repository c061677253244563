package cn.qianhu.trial.failure;

import cn.qianhu.local.demo.DemoSize;
import cn.qianhu.trial.process.Jvm;
import cn.qianhu.trial.process.ProcessCluster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Scenarios one after the other on one cluster, each in a namespace of its own. */
final class Suite {

  static final int BROKERS = 3;

  /** A city's worth of enterprises, with every fault that the demonstration plants. */
  static final DemoSize SIZE = new DemoSize(60, 15, 12, 1_500, true, false);

  private final Path folder;
  private final DemoSize size;

  /**
   * A suite that is yet to be run.
   *
   * @param folder for data, logs and tables; new or empty
   * @param size of the province that reports
   */
  Suite(Path folder, DemoSize size) {
    this.folder = folder.toAbsolutePath();
    this.size = size;
  }

  /**
   * Runs scenarios.
   *
   * @param scenarios the undisturbed run first
   * @param told receives each outcome as soon as it is known
   */
  List<Outcome> run(List<Scenario> scenarios, Consumer<Outcome> told) throws InterruptedException {
    Input input = Input.ofProvince(size, folder.resolve("province"));
    List<Outcome> outcomes = new ArrayList<>();
    try (ProcessCluster cluster =
        ProcessCluster.start(folder.resolve("cluster"), BROKERS, Jvm.small("320m"))) {
      Run run = new Run(cluster, input, folder.resolve(Undisturbed.NAME).resolve(Run.TABLES));
      for (Scenario scenario : scenarios) {
        Outcome outcome = outcome(run, scenario);
        outcomes.add(outcome);
        told.accept(outcome);
        if (scenario.name().equals(Undisturbed.NAME) && !outcome.isSound()) {
          // There is nothing to compare the others with.
          return outcomes;
        }
      }
    }
    return outcomes;
  }

  private Outcome outcome(Run run, Scenario scenario) throws InterruptedException {
    try {
      return run.of(scenario, folder.resolve(scenario.name()));
    } catch (RuntimeException e) {
      return Outcome.broken(scenario, e.toString());
    }
  }
}
