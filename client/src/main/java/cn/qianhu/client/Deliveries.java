package cn.qianhu.client;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * Sends records without waiting for each, and waits for all of them: a record that the brokers do
 * not take is never lost in silence. For one thread.
 */
public final class Deliveries<K, V> {

  private final Producer<K, V> producer;
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private long sent;

  /**
   * @param producer remains the caller's to close
   */
  public Deliveries(Producer<K, V> producer) {
    this.producer = producer;
  }

  /** Sends a record. Its value may be changed once this returns: it is encoded by then. */
  @SuppressWarnings("FutureReturnValueIgnored") // The callback hears of a failure.
  public void send(ProducerRecord<K, V> record) {
    producer.send(
        record,
        (at, problem) -> {
          if (problem != null) {
            failure.compareAndSet(null, problem);
          }
        });
    sent++;
  }

  /** The number of records that were sent. */
  public long count() {
    return sent;
  }

  /**
   * Returns when the brokers have all records.
   *
   * @param whatFailed what it prevents where they have not
   * @throws KafkaException with the first failure as its cause
   */
  public void await(String whatFailed) {
    producer.flush();
    Exception problem = failure.getAndSet(null);
    if (problem != null) {
      throw new KafkaException(whatFailed, problem);
    }
  }
}
