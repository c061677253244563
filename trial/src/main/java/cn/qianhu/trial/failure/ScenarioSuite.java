package cn.qianhu.trial.failure;

import cn.qianhu.kit.Jvm;
import cn.qianhu.local.demo.DemoSize;
import cn.qianhu.trial.process.ProcessCluster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Scenarios one after the other on one cluster, each in a namespace of its own. */
final class ScenarioSuite {

  static final int BROKERS = 3;

  /** A city's worth of enterprises, with every fault that the demonstration plants. */
  static final DemoSize SIZE = new DemoSize(60, 15, 12, 1_500, true, false);

  private final Path folder;
  private final DemoSize size;
  private final int brokers;

  /**
   * A suite that is yet to be run.
   *
   * @param folder for data, logs and tables; new or empty
   * @param size of the province that reports
   * @param brokers of the cluster; scenarios in which one is away need {@link #BROKERS}
   */
  ScenarioSuite(Path folder, DemoSize size, int brokers) {
    this.folder = folder.toAbsolutePath();
    this.size = size;
    this.brokers = brokers;
  }

  /**
   * Runs scenarios.
   *
   * @param scenarios the undisturbed run first
   * @param told receives each outcome as soon as it is known
   */
  List<ScenarioOutcome> run(List<Scenario> scenarios, Consumer<ScenarioOutcome> told)
      throws InterruptedException {
    ScenarioInput input = ScenarioInput.ofProvince(size, folder.resolve("province"));
    List<ScenarioOutcome> outcomes = new ArrayList<>();
    try (ProcessCluster cluster =
        ProcessCluster.start(folder.resolve("cluster"), brokers, Jvm.small("320m"))) {
      ScenarioRun run =
          new ScenarioRun(
              cluster, input, folder.resolve(BaselineScenario.NAME).resolve(ScenarioRun.TABLES));
      for (Scenario scenario : scenarios) {
        ScenarioOutcome outcome = outcome(run, scenario);
        outcomes.add(outcome);
        told.accept(outcome);
        if (scenario.name().equals(BaselineScenario.NAME) && !outcome.isSound()) {
          // There is nothing to compare the others with.
          return outcomes;
        }
      }
    }
    return outcomes;
  }

  private ScenarioOutcome outcome(ScenarioRun run, Scenario scenario) throws InterruptedException {
    try {
      return run.of(scenario, folder.resolve(scenario.name()));
    } catch (RuntimeException e) {
      return ScenarioOutcome.broken(scenario, e.toString());
    }
  }
}
