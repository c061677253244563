package cn.qianhu.trial.failure;

import cn.qianhu.audit.table.ResultFiles;
import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.streams.app.CatchUp;
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
final class Run {

  /** Within the folder of a run, that of its tables. */
  static final String TABLES = "tables";

  private static final int ROWS_SHOWN = 5;

  private final ProcessCluster cluster;
  private final Input usual;
  private final Path undisturbed;

  /**
   * A way to run scenarios.
   *
   * @param usual what is reported in each
   * @param undisturbed folder of the tables that each is to come to
   */
  Run(ProcessCluster cluster, Input usual, Path undisturbed) {
    this.cluster = cluster;
    this.usual = usual;
    this.undisturbed = undisturbed;
  }

  /** Where the tables of a scene are written. */
  static Path tablesOf(Scene scene) {
    return scene.folder().resolve(TABLES);
  }

  /**
   * Runs a scenario on a cluster that is whole.
   *
   * @param folder for logs, state and tables
   */
  Outcome of(Scenario scenario, Path folder) throws InterruptedException {
    cluster.mend();
    try {
      Input input = scenario.input(usual);
      try (Scene scene = Scene.open(cluster, scenario.name() + ".", folder, scenario.setting())) {
        return played(scenario, scene, input);
      }
    } catch (NotRunException e) {
      return Outcome.notRun(scenario, e.getMessage());
    } finally {
      scenario.release();
    }
  }

  private Outcome played(Scenario scenario, Scene scene, Input input) throws InterruptedException {
    scene.report(input);
    scene.load().awaitPercent(scenario.percentBefore());
    scenario.disturb(scene);
    long over = System.nanoTime();
    catchUp(scene);
    Duration recovery = Duration.ofNanos(System.nanoTime() - over);
    scene.load().awaitAll();
    catchUp(scene);
    write(scene);
    return judged(scenario, scene, input, recovery);
  }

  private Outcome judged(Scenario scenario, Scene scene, Input input, Duration recovery)
      throws InterruptedException {
    Set<Row> acknowledged = scene.load().acknowledged();
    List<String> rejected = scenario.rejected(usual);
    TableDifference difference =
        new TableDifference(
            undisturbed,
            rejected.isEmpty() ? Map.of() : Map.of(TableDifference.REJECTED, rejected),
            scenario::isAside,
            tablesOf(scene));
    List<String> shortcomings = new ArrayList<>(scenario.shortcomings(scene));
    difference.differing().stream().limit(ROWS_SHOWN).forEach(shortcomings::add);
    return new Outcome(
        scenario,
        input.distinct(),
        acknowledged.size(),
        new RawLogAudit(scene).missing(acknowledged),
        new TwiceAudit(scene).counted(),
        difference.rows(),
        recovery,
        shortcomings,
        null);
  }

  /** Waits until everything that was sent before is in committed results. */
  private static void catchUp(Scene scene) throws InterruptedException {
    long end = System.nanoTime() + Ready.PATIENCE.toNanos();
    while (true) {
      try (Consumer<String, byte[]> probe = scene.clients().probe()) {
        new CatchUp(scene.admin(), probe, scene.namespace())
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
          "It did not recover within " + Ready.PATIENCE.toMinutes() + " minutes");
    }
  }

  private static void write(Scene scene) {
    try (Consumer<String, byte[]> reader = scene.clients().reader()) {
      new ResultFiles(
              new TopicTable(reader, scene.clients().schemas(), scene.namespace()), tablesOf(scene))
          .write();
    }
  }
}
