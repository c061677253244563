package cn.qianhu.trial.bench;

import cn.qianhu.audit.log.KafkaRawLog;
import cn.qianhu.audit.log.Replay;
import cn.qianhu.audit.log.Rules;
import cn.qianhu.client.Progress;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;

/** A replay of all raw topics to their ends, tables in memory. */
final class AuditReplay implements Contender {

  private static final String NAME = "replay";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "qianhu replay: all raw topics through the rules of the product, results in memory";
  }

  @Override
  public boolean isBaseline() {
    return false;
  }

  @Override
  public List<Lap> run(Ground ground) {
    try (Consumer<String, byte[]> reader = ground.clients().reader()) {
      Stopwatch watch = new Stopwatch();
      KafkaRawLog log = KafkaRawLog.untilNow(reader, ground.namespace());
      long records =
          new Replay(log, ground.clients().schemas(), Rules.shipped(), Progress.silent())
              .run()
              .records();
      if (records < ground.records()) {
        throw new IllegalStateException("Replayed " + records + " records only.");
      }
      return List.of(new Lap(NAME, watch.pace(ground.records())));
    }
  }
}
