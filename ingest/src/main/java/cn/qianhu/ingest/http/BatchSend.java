package cn.qianhu.ingest.http;

import cn.qianhu.contract.topic.Answer;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.contract.topic.PartitionsChangedException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Hands the records of one request to the broker, and is done when all are acknowledged where they
 * belong: in another partition than that of its key, a record would be read by nobody.
 */
final class BatchSend {

  private final Producer<String, SpecificRecord> producer;
  private final PartitionWatch partitions;
  private final RecordMetadata[] placed;
  private final AtomicInteger open = new AtomicInteger(1);
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private final CompletableFuture<List<RecordMetadata>> done = new CompletableFuture<>();
  private volatile boolean handedAny;

  private BatchSend(
      Producer<String, SpecificRecord> producer, PartitionWatch partitions, int records) {
    this.producer = producer;
    this.partitions = partitions;
    this.placed = new RecordMetadata[records];
  }

  /**
   * Sends records. Stops at the first failure, so that an absent broker is waited for once.
   *
   * @param oneByOne whether each waits for the one before, because their order matters
   * @return where they stand, when all are acknowledged; {@link NotAcknowledgedException}
   *     otherwise, when nothing of the request is on the way any more
   */
  static CompletableFuture<List<RecordMetadata>> send(
      Producer<String, SpecificRecord> producer,
      PartitionWatch partitions,
      List<ProducerRecord<String, SpecificRecord>> records,
      boolean oneByOne) {
    BatchSend batchSend = new BatchSend(producer, partitions, records.size());
    for (int i = 0; i < records.size() && batchSend.failure.get() == null; i++) {
      batchSend.send(i, records.get(i), oneByOne);
    }
    batchSend.settle();
    return batchSend.done;
  }

  private void send(int index, ProducerRecord<String, SpecificRecord> record, boolean await) {
    open.incrementAndGet();
    Future<RecordMetadata> sent;
    try {
      sent =
          producer.send(
              record,
              (metadata, problem) ->
                  settled(
                      index, metadata, problem == null ? misplaced(record, metadata) : problem));
    } catch (KafkaException | IllegalStateException e) {
      settled(index, null, e);
      return;
    }
    handedAny = handedAny || failure.get() == null;
    if (await) {
      await(sent);
    }
  }

  /**
   * Waits until the producer has the record; its result comes in the callback. A thread that is
   * interrupted sends no more; the record is on the way all the same, and is settled when that is
   * over.
   */
  private void await(Future<RecordMetadata> sent) {
    try {
      var unused = Answer.of(sent);
    } catch (InterruptException e) {
      failure.compareAndSet(null, e);
    } catch (RuntimeException e) {
      return;
    }
  }

  private Exception misplaced(
      ProducerRecord<String, SpecificRecord> record, RecordMetadata metadata) {
    return partitions
        .misplacement(record.topic(), record.key(), metadata.partition())
        .map(PartitionsChangedException::new)
        .orElse(null);
  }

  private void settled(int index, RecordMetadata metadata, Exception problem) {
    if (problem == null) {
      placed[index] = metadata;
    } else {
      failure.compareAndSet(null, problem);
    }
    settle();
  }

  private void settle() {
    if (open.decrementAndGet() > 0) {
      return;
    }
    Exception first = failure.get();
    if (first == null) {
      done.complete(Arrays.asList(placed));
    } else {
      done.completeExceptionally(new NotAcknowledgedException(first, handedAny));
    }
  }
}
