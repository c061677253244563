package cn.qianhu.reporting;

import cn.qianhu.contract.sender.RawRecords;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.contract.topic.PartitionsChangedException;
import cn.qianhu.contract.wire.RegistryUnavailableException;
import cn.qianhu.contract.wire.SchemaNotRegisteredException;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Sends reports to Kafka and reports the outcome of each: a receipt, or a failure.
 *
 * @param partitions watches the topics that the producer writes to; closed with the transport
 * @param patience how long to wait for Kafka to say how many partitions there are
 */
record Transport(
    Producer<String, SpecificRecord> producer,
    RawRecords records,
    String origin,
    PartitionWatch partitions,
    Duration patience)
    implements AutoCloseable {

  /** Sends. The outcome may be reported within this call, and is reported exactly once. */
  @SuppressWarnings("FutureReturnValueIgnored") // The callback hears of it.
  void send(Report report, BiConsumer<Receipt, Exception> outcome) {
    try {
      requirePartitions();
      ProducerRecord<String, SpecificRecord> record = records.of(report.senderReport(), origin);
      producer.send(
          record,
          (at, failure) -> {
            Exception problem = failure == null ? misplaced(record, at.partition()) : failure;
            if (problem == null) {
              outcome.accept(
                  new Receipt(report.id(), at.topic(), at.partition(), at.offset()), null);
            } else {
              outcome.accept(null, problem);
            }
          });
    } catch (RuntimeException e) {
      // What cannot even be handed over: no schema, no registry, a producer that was closed.
      outcome.accept(null, e);
    }
  }

  /**
   * The failure of a report that came to another partition than that of its key, where nobody reads
   * it; null where it came to the right one.
   */
  private Exception misplaced(ProducerRecord<String, SpecificRecord> record, int partition) {
    return partitions
        .misplacement(record.topic(), record.key(), partition)
        .map(PartitionsChangedException::new)
        .orElse(null);
  }

  private void requirePartitions() {
    try {
      if (!partitions.awaitNumber(patience)) {
        throw new TimeoutException("Kafka has not said how many partitions the topics have.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
    partitions.requireUnchanged();
  }

  /** What a person can do about a failure. */
  static String advice(Exception failure) {
    if (failure instanceof PartitionsChangedException) {
      return failure.getMessage();
    }
    if (failure instanceof SchemaNotRegisteredException) {
      return "模式未注册，请管理员先执行 qianhu deploy / its schema is not registered: have the centre run qianhu"
          + " deploy first";
    }
    if (failure instanceof RegistryUnavailableException) {
      return "模式注册中心无应答，请检查地址和网络 / the schema registry gives no answer: check its address and the"
          + " network";
    }
    return "Kafka 未确认，请检查地址、网络和权限 / Kafka has not acknowledged it: check the address, the network"
        + " and the permissions";
  }

  /** Closes the producer, giving what is under way so long. */
  void close(Duration patience) {
    producer.close(patience);
    partitions.close();
  }

  @Override
  public void close() {
    close(Duration.ZERO);
  }
}
