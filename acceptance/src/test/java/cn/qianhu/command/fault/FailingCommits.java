package cn.qianhu.command.fault;

import cn.qianhu.streams.runtime.StreamThreadClientSupplier;
import cn.qianhu.streams.runtime.StreamThreadProducer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.TimeoutException;

/** Producers whose transactions time out now and then instead of committing. */
public final class FailingCommits extends StreamThreadClientSupplier {

  private static final int EVERY = 7;
  static final int TIMES = 3;

  /** How often it happened; shared by all threads of the test. */
  static final AtomicInteger HAPPENED = new AtomicInteger();

  /** Producers that were made: one for each stream thread. */
  static final AtomicInteger THREADS = new AtomicInteger();

  private static final AtomicInteger COMMITS = new AtomicInteger();

  @Override
  public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
    THREADS.incrementAndGet();
    return new FailingProducer(config);
  }

  private static final class FailingProducer extends StreamThreadProducer {

    FailingProducer(Map<String, Object> config) {
      super(config);
    }

    @Override
    public void commitTransaction() {
      if (COMMITS.incrementAndGet() % EVERY == 0 && HAPPENED.get() < TIMES) {
        HAPPENED.incrementAndGet();
        throw new TimeoutException("no answer to the commit");
      }
      super.commitTransaction();
    }
  }
}
