package cn.qianhu.trial.failure;

import cn.qianhu.audit.log.KafkaRawLog;
import cn.qianhu.audit.log.Replay;
import cn.qianhu.audit.log.Replayed;
import cn.qianhu.audit.log.Rules;
import cn.qianhu.audit.table.ResultFiles;
import cn.qianhu.client.Progress;
import cn.qianhu.contract.text.Bilingual;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * Nothing goes wrong: the run that all others are compared with. It is itself compared with a
 * replay of its raw log, which goes through the rules alone, and with what the desk shows.
 */
final class Undisturbed implements Scenario {

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
  public void disturb(Scene scene) {
    scene.load().awaitAll();
  }

  @Override
  public List<String> shortcomings(Scene scene) {
    Path replayed = scene.folder().resolve("replayed");
    try (Consumer<String, byte[]> reader = scene.clients().reader()) {
      Replayed again =
          new Replay(
                  KafkaRawLog.untilNow(reader, scene.namespace()),
                  scene.clients().schemas(),
                  Rules.shipped(),
                  Progress.silent())
              .run();
      new ResultFiles(again.results(), replayed).write();
    }
    long differing = new TableDifference(replayed, Run.tablesOf(scene)).rows();
    if (differing > 0) {
      return List.of(differing + " rows differ from a replay of the raw events");
    }
    return new DeskView(scene.deskPort()).showsProvinceOf(Run.tablesOf(scene))
        ? List.of()
        : List.of("the desk does not show what the tables say");
  }
}
