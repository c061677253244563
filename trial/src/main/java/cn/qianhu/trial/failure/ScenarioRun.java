package cn.qianhu.trial.failure;

import cn.qianhu.audit.file.ResultFiles;
import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.streams.app.CatchUpProbe;
import cn.qianhu.trial.process.ProcessCluster;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;

/** One scenario from its first report to its verdict. */
final class ScenarioRun {

  /** The folder of the tables within that of a run. */
  static final String TABLES = "tables";

  private static final int ROWS_SHOWN = 5;

  private final ProcessCluster cluster;
  private final TrialGround ground;
  private final ScenarioInput usual;
  private final Path undisturbed;

  /**
   * A way to run scenarios.
   *
   * @param usual what is reported in each
   * @param undisturbed folder of the tables that each is to come to
   */
  ScenarioRun(ProcessCluster cluster, TrialGround ground, ScenarioInput usual, Path undisturbed) {
    this.cluster = cluster;
    this.ground = ground;
    this.usual = usual;
    this.undisturbed = undisturbed;
  }

  /** The folder of the tables of a scenario. */
  static Path tablesOf(ScenarioEnvironment environment) {
    return environment.folder().resolve(TABLES);
  }

  /**
   * Runs a scenario on a cluster that is whole.
   *
   * @param folder for logs, state and tables
   */
  ScenarioOutcome of(Scenario scenario, Path folder) throws InterruptedException {
    cluster.mend();
    try {
      ScenarioInput input = scenario.input(usual);
      try (ScenarioEnvironment environment =
          ScenarioEnvironment.open(
              cluster, ground, scenario.name() + ".", folder, scenario.setting())) {
        return played(scenario, environment, input);
      }
    } catch (NotRunException e) {
      return ScenarioOutcome.notRun(scenario, e.getMessage());
    } finally {
      scenario.release();
    }
  }

  private ScenarioOutcome played(
      Scenario scenario, ScenarioEnvironment environment, ScenarioInput input)
      throws InterruptedException {
    environment.report(input);
    environment.load().awaitPercent(scenario.percentBefore());
    scenario.disturb(environment);
    long over = System.nanoTime();
    catchUp(environment);
    Duration recovery = Duration.ofNanos(System.nanoTime() - over);
    environment.load().awaitAll();
    catchUp(environment);
    write(environment);
    return judged(scenario, environment, input, recovery);
  }

  private ScenarioOutcome judged(
      Scenario scenario, ScenarioEnvironment environment, ScenarioInput input, Duration recovery)
      throws InterruptedException {
    Set<ReportRow> acknowledged = environment.load().acknowledged();
    List<String> rejected = scenario.rejected(usual);
    TableDifference difference =
        new TableDifference(
            undisturbed,
            rejected.isEmpty() ? Map.of() : Map.of(TableDifference.REJECTED, rejected),
            scenario::isAside,
            tablesOf(environment));
    List<String> shortcomings = new ArrayList<>(scenario.shortcomings(environment));
    difference.differing().stream().limit(ROWS_SHOWN).forEach(shortcomings::add);
    return new ScenarioOutcome(
        scenario,
        input.distinct(),
        acknowledged.size(),
        new RawLogAudit(environment).missing(acknowledged),
        new TwiceAudit(environment).counted(),
        difference.rows(),
        recovery,
        shortcomings,
        null);
  }

  /** Waits until everything that was sent before is in committed results. */
  private static void catchUp(ScenarioEnvironment environment) throws InterruptedException {
    long end = System.nanoTime() + ScenarioEnvironment.PATIENCE.toNanos();
    while (true) {
      try (Consumer<String, byte[]> probe = environment.clients().probe()) {
        new CatchUpProbe(environment.admin(), probe, environment.namespace())
            .await(lag -> {}, () -> requireBefore(end));
        return;
      } catch (KafkaException e) {
        // Brokers that are on their way up cannot say: they are asked again.
        requireBefore(end);
      }
    }
  }

  private static void requireBefore(long end) {
    if (System.nanoTime() - end > 0) {
      throw new IllegalStateException(
          "It did not recover within " + ScenarioEnvironment.PATIENCE.toMinutes() + " minutes");
    }
  }

  private static void write(ScenarioEnvironment environment) {
    try (Consumer<String, byte[]> reader = environment.clients().reader()) {
      new ResultFiles(
              new TopicTable(reader, environment.clients().schemas(), environment.namespace()),
              tablesOf(environment))
          .write();
    }
  }
}
