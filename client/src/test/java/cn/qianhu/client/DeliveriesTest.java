package cn.qianhu.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class DeliveriesTest {

  private static final ProducerRecord<String, String> RECORD = new ProducerRecord<>("t", "k", "v");

  private final StringSerializer texts = new StringSerializer();

  @Test
  void waitsForAllThatWasSent() {
    MockProducer<String, String> producer =
        new MockProducer<>(false, (Partitioner) null, texts, texts);
    Deliveries<String, String> deliveries = new Deliveries<>(producer);

    deliveries.send(RECORD);
    deliveries.send(RECORD);
    deliveries.await("lost");

    assertThat(producer.flushed()).isTrue();
    assertThat(producer.history()).hasSize(2);
    assertThat(deliveries.count()).isEqualTo(2);
  }

  @Test
  void aRecordThatIsNotTakenIsToldOfOnce() {
    MockProducer<String, String> refusing =
        new MockProducer<>(false, (Partitioner) null, texts, texts) {
          @Override
          public synchronized void flush() {
            errorNext(new TopicAuthorizationException("t"));
            super.flush();
          }
        };
    Deliveries<String, String> deliveries = new Deliveries<>(refusing);
    deliveries.send(RECORD);
    deliveries.send(RECORD);

    assertThatThrownBy(() -> deliveries.await("The date was not moved."))
        .isInstanceOf(KafkaException.class)
        .hasMessage("The date was not moved.")
        .hasCauseInstanceOf(TopicAuthorizationException.class);
    deliveries.await("nothing is left to fail");
  }
}
