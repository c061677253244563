package cn.qianhu.trial.bench;

import cn.qianhu.audit.log.KafkaRawLog;
import cn.qianhu.audit.log.Replay;
import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.client.BatchListener;
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
  public List<RoundResult> run(BenchFixture fixture) {
    try (Consumer<String, byte[]> reader = fixture.clients().reader()) {
      Stopwatch watch = new Stopwatch();
      KafkaRawLog log = KafkaRawLog.untilNow(reader, fixture.namespace());
      long records =
          new Replay(log, fixture.clients().schemas(), RuleTables.shipped(), BatchListener.silent())
              .run()
              .records();
      if (records < fixture.records()) {
        throw new IllegalStateException("Replayed " + records + " records only.");
      }
      return List.of(new RoundResult(NAME, watch.pace(fixture.records())));
    }
  }
}
