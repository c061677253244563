package cn.qianhu.ingest.file;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * Sends records without waiting for each, but with no more than a bounded number of them under way,
 * and stops at the first that the broker does not accept.
 */
final class InFlight {
  /** Keeps the sender busy; the producer's own buffer bounds the bytes. */
  private static final int MOST = 20_000;

  private final Producer<String, SpecificRecord> producer;
  private final Semaphore free = new Semaphore(MOST);
  private final AtomicReference<PublishException> failure = new AtomicReference<>();

  InFlight(Producer<String, SpecificRecord> producer) {
    this.producer = producer;
  }

  /** Sends a record; a failure of an earlier one comes out here. The callback hears of its own. */
  @SuppressWarnings("FutureReturnValueIgnored")
  void send(ProducerRecord<String, SpecificRecord> message, String origin) {
    stopAtFailure();
    acquire(1, origin, message.topic());
    try {
      producer.send(
          message,
          (metadata, problem) -> {
            if (problem != null) {
              failure.compareAndSet(null, new PublishException(origin, message.topic(), problem));
            }
            free.release();
          });
    } catch (KafkaException | IllegalStateException e) {
      free.release();
      throw new PublishException(origin, message.topic(), e);
    }
  }

  /** Waits until the broker has accepted everything that was sent. */
  void settle(String origin, String topic) {
    try {
      producer.flush();
    } catch (KafkaException e) {
      throw new PublishException(origin, topic, e);
    }
    acquire(MOST, origin, topic);
    free.release(MOST);
    stopAtFailure();
  }

  private void stopAtFailure() {
    PublishException first = failure.get();
    if (first != null) {
      throw first;
    }
  }

  private void acquire(int permits, String origin, String topic) {
    try {
      free.acquire(permits);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PublishException(origin, topic, e);
    }
  }
}
