package cn.qianhu.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.topic.PartitionWatch;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class BatchSendTest {

  private static final ProducerRecord<String, SpecificRecord> RECORD =
      new ProducerRecord<>("reports.output", "key", null);

  private final MockProducer<String, SpecificRecord> producer =
      new MockProducer<>(
          false, (Partitioner) null, new StringSerializer(), (topic, event) -> new byte[0]);

  /** Else it would be said that nothing is on the way while something is. */
  @Test
  void whoIsInterruptedHearsOfARecordOnTheWayWhenItHasArrived() {
    Thread.currentThread().interrupt();
    CompletableFuture<List<RecordMetadata>> done =
        BatchSend.send(producer, PartitionWatch.of(1), List.of(RECORD, RECORD), true);
    assertThat(Thread.interrupted()).isTrue();

    assertThat(producer.history()).as("the one behind it is not sent").hasSize(1);
    assertThat(done).isNotDone();
    producer.completeNext();
    assertThat(done)
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .havingCause()
        .isInstanceOf(NotAcknowledgedException.class)
        .withCauseInstanceOf(InterruptException.class);
  }
}
