package cn.qianhu.trial.bench;

import cn.qianhu.streams.app.CatchUp;
import cn.qianhu.streams.app.QianhuStreams;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.streams.KafkaStreams;

/**
 * The product itself: from the start of the streams on topics that are filled until all stages are
 * drained and every result is committed.
 */
final class QianhuPipeline implements Contender {

  private static final String NAME = "qianhu";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "the streams of the product, exactly once, from their start until everything is"
        + " committed up to the balances; the second row leaves out the time until they run";
  }

  @Override
  public boolean isBaseline() {
    return false;
  }

  @Override
  public List<Lap> run(Ground ground) throws InterruptedException {
    try (Admin admin = ground.clients().admin();
        Consumer<String, byte[]> probe = ground.clients().probe()) {
      CatchUp catchUp = new CatchUp(admin, probe, ground.namespace());
      Stopwatch whole = new Stopwatch();
      try (AtWork streams = new AtWork(QianhuStreams.start(ground.streams()))) {
        catchUp.await(lag -> {}, streams::requireAlive);
        return List.of(
            new Lap(NAME, whole.pace(ground.records())),
            new Lap(NAME + " after start", streams.running.pace(ground.records())));
      }
    }
  }

  /** Streams that run, and since when. */
  private static final class AtWork implements AutoCloseable {

    private final QianhuStreams streams;

    /** Taken anew until they run: CatchUp looks in several times a second. */
    private Stopwatch running = new Stopwatch();

    private boolean seenRunning;

    AtWork(QianhuStreams streams) {
      this.streams = streams;
    }

    void requireAlive() {
      if (streams.failure() != null) {
        throw new IllegalStateException("The streams failed.", streams.failure());
      }
      if (!seenRunning) {
        running = new Stopwatch();
        seenRunning = streams.state() == KafkaStreams.State.RUNNING;
      }
    }

    @Override
    public void close() {
      streams.leave();
    }
  }
}
