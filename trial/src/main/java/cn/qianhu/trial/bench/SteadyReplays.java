package cn.qianhu.trial.bench;

import cn.qianhu.audit.log.KafkaRawLog;
import cn.qianhu.audit.log.Replay;
import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.client.BatchListener;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;

/** Replays all raw topics, over and over, until it is closed. */
final class SteadyReplays implements AutoCloseable {

  private final BenchFixture fixture;
  private final long begun = System.nanoTime();
  private final AtomicLong replayed = new AtomicLong();
  private final CompletableFuture<Void> work;
  private volatile boolean enough;

  private SteadyReplays(BenchFixture fixture) {
    this.fixture = fixture;
    this.work =
        CompletableFuture.runAsync(
            this::replay, task -> new Thread(task, "steady-replays").start());
  }

  static SteadyReplays start(BenchFixture fixture) {
    return new SteadyReplays(fixture);
  }

  private void replay() {
    while (!enough) {
      try (Consumer<String, byte[]> reader = fixture.clients().reader()) {
        KafkaRawLog log = KafkaRawLog.untilNow(reader, fixture.namespace());
        Replay replay =
            new Replay(
                log, fixture.clients().schemas(), RuleTables.shipped(), BatchListener.silent());
        replayed.addAndGet(replay.run().records());
      }
    }
  }

  /** Records replayed in a second, in the replays that are done. */
  double perSecond() {
    return replayed.get() * 1e9 / (System.nanoTime() - begun);
  }

  /** Returns when the last replay is done, and fails where one failed. */
  @Override
  public void close() {
    enough = true;
    work.join();
  }
}
