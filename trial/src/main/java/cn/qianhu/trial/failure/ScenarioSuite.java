package cn.qianhu.trial.failure;

import cn.qianhu.kit.Jvm;
import cn.qianhu.trial.process.ProcessCluster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Scenarios one after the other on one cluster, each in a namespace of its own. */
final class ScenarioSuite {

  private final Path folder;
  private final TrialGround ground;

  /**
   * A suite that is yet to be run.
   *
   * @param folder for data, logs and tables; new or empty
   * @param ground of each of its scenarios
   */
  ScenarioSuite(Path folder, TrialGround ground) {
    this.folder = folder.toAbsolutePath();
    this.ground = ground;
  }

  /**
   * Runs scenarios.
   *
   * @param scenarios the undisturbed run first
   * @param listener receives each outcome as soon as it is known
   */
  List<ScenarioOutcome> run(List<Scenario> scenarios, Consumer<ScenarioOutcome> listener)
      throws InterruptedException {
    ScenarioInput input = ScenarioInput.ofProvince(ground.province(), folder.resolve("province"));
    List<ScenarioOutcome> outcomes = new ArrayList<>();
    try (ProcessCluster cluster =
        ProcessCluster.start(folder.resolve("cluster"), ground.brokers(), Jvm.small("320m"))) {
      ScenarioRun run =
          new ScenarioRun(
              cluster,
              ground,
              input,
              folder.resolve(BaselineScenario.NAME).resolve(ScenarioRun.TABLES));
      for (Scenario scenario : scenarios) {
        ScenarioOutcome outcome = outcome(run, scenario);
        outcomes.add(outcome);
        listener.accept(outcome);
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
