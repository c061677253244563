package cn.qianhu.command.fault;

import cn.qianhu.streams.runtime.StreamThreadClientSupplier;
import cn.qianhu.streams.runtime.StreamThreadProducer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;

/**
 * Producers that now and then break for good instead of committing, as one does whose commit meets
 * the coordinator's abort of the same transaction.
 */
public final class RacingCommits extends StreamThreadClientSupplier {

  private static final int EVERY = 7;

  /** How often it happened; shared by all threads of the test. */
  static final AtomicInteger HAPPENED = new AtomicInteger();

  static final int TIMES = 4;

  private static final AtomicInteger COMMITS = new AtomicInteger();

  @Override
  public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
    return new RacingProducer(config);
  }

  private static final class RacingProducer extends StreamThreadProducer {

    RacingProducer(Map<String, Object> config) {
      super(config);
    }

    @Override
    public void commitTransaction() {
      if (COMMITS.incrementAndGet() % EVERY == 0 && HAPPENED.get() < TIMES) {
        throw broken(HAPPENED.getAndIncrement());
      }
      super.commitTransaction();
    }

    private static RuntimeException broken(int time) {
      return switch (time) {
        case 0 -> new InvalidTxnStateException("the coordinator was aborting it");
        case 1 ->
            new KafkaException(
                "Cannot execute transactional method because we are in an error state",
                new InvalidTxnStateException("the coordinator was aborting it"));
        case 2 ->
            new IllegalStateException(
                "TransactionalId t: Invalid transition attempted from state FATAL_ERROR to state"
                    + " COMMITTING_TRANSACTION",
                new ProducerFencedException("another has the id"));
        default -> new TransactionalIdNotFoundException("the coordinator has forgotten it");
      };
    }
  }
}
