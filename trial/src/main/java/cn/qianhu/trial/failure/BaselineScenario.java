package cn.qianhu.trial.failure;

import cn.qianhu.audit.file.ResultFiles;
import cn.qianhu.audit.log.KafkaRawLog;
import cn.qianhu.audit.log.Replay;
import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.client.BatchListener;
import cn.qianhu.contract.text.Bilingual;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * The run that nothing disturbs and all others are compared with. It is itself compared with a
 * replay of its raw log, which goes through the rules alone, and with what the desk shows.
 */
final class BaselineScenario implements Scenario {

  static final String NAME = "undisturbed";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Bilingual words() {
    return Bilingual.of(
        "无故障：其余各项与此比较；其结果表与由原始事件重放的一致",
        "nothing goes wrong: the others are compared with this one, and its tables are those of"
            + " a replay of its raw events");
  }

  @Override
  public void disturb(ScenarioEnvironment environment) {
    environment.load().awaitAll();
  }

  @Override
  public List<String> shortcomings(ScenarioEnvironment environment) {
    List<String> empty = TableDifference.withoutRows(ScenarioRun.tablesOf(environment));
    if (!empty.isEmpty()) {
      return List.of("without rows, so that no difference in them could be seen: " + empty);
    }
    Path replayed = environment.folder().resolve("replayed");
    try (Consumer<String, byte[]> reader = environment.clients().reader()) {
      ReplayOutcome again =
          new Replay(
                  KafkaRawLog.untilNow(reader, environment.namespace()),
                  environment.clients().schemas(),
                  RuleTables.shipped(),
                  BatchListener.silent())
              .run();
      new ResultFiles(again.results(), replayed).write();
    }
    long differing = new TableDifference(replayed, ScenarioRun.tablesOf(environment)).rows();
    if (differing > 0) {
      return List.of(differing + " rows differ from a replay of the raw events");
    }
    return new DeskView(environment.deskPort()).showsProvinceOf(ScenarioRun.tablesOf(environment))
        ? List.of()
        : List.of("the desk does not show what the tables say");
  }
}
