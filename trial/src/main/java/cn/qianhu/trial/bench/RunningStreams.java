package cn.qianhu.trial.bench;

import cn.qianhu.kit.Until;
import cn.qianhu.streams.app.CatchUpProbe;
import cn.qianhu.streams.app.QianhuStreams;
import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.streams.KafkaStreams;

/** The streams of the product at work in a round, and the check whether they are done. */
final class RunningStreams implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofHours(1);

  private final QianhuStreams streams;
  private final Admin admin;
  private final Consumer<String, byte[]> probe;
  private final CatchUpProbe catchUpProbe;
  private Stopwatch running;

  private RunningStreams(BenchFixture fixture) {
    admin = fixture.clients().admin();
    probe = fixture.clients().probe();
    catchUpProbe = new CatchUpProbe(admin, probe, fixture.namespace());
    streams = QianhuStreams.start(fixture.streams());
  }

  static RunningStreams start(BenchFixture fixture) {
    return new RunningStreams(fixture);
  }

  /** Waits until everything that was sent is committed, up to the balances. */
  void awaitDrained() throws InterruptedException {
    catchUpProbe.await(lag -> {}, this::requireAlive);
  }

  /** Waits until all state is there and records are taken in. */
  void awaitRunning() {
    Until.holds("the streams run", PATIENCE, () -> running != null, this::requireAlive);
  }

  /** The time since the streams run, to the quarter of a second in which that is looked at. */
  Stopwatch sinceRunning() {
    return running;
  }

  private void requireAlive() {
    if (streams.failure() != null) {
      throw new IllegalStateException("The streams failed.", streams.failure());
    }
    if (running == null && streams.state() == KafkaStreams.State.RUNNING) {
      running = new Stopwatch();
    }
  }

  @Override
  public void close() {
    streams.leave();
    probe.close();
    admin.close();
  }
}
