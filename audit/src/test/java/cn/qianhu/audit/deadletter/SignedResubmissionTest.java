package cn.qianhu.audit.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.contract.wire.SchemaLookup;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class SignedResubmissionTest {

  private static final List<String> TEXTS =
      List.of(
          "O-1",
          "91370100163128832N",
          "2022-03",
          "1",
          "2022-04-02T09:14:00+08:00",
          "",
          "3.00",
          "2.00",
          "1.00",
          "3.00",
          "1.00",
          "9");

  private final MockProducer<String, byte[]> producer =
      new MockProducer<>(
          true, (Partitioner) null, new StringSerializer(), new ByteArraySerializer());

  @Test
  void aSignatureGoesWithTheCopyWhereOneIsGiven() {
    assertThat(RawPlace.signature(send("ed25519.A.B").headers())).isEqualTo("ed25519.A.B");
    assertThat(RawPlace.signature(send(null).headers())).isNull();
  }

  private org.apache.kafka.clients.producer.ProducerRecord<String, byte[]> send(String signature) {
    producer.clear();
    if (!producer.transactionInitialized()) {
      producer.initTransactions();
    }
    SchemaLookup schemas = new SchemaLookup(new MockSchemaRegistryClient(), true, Duration.ZERO);
    RefusedRecord refusedRecord =
        new RefusedRecord(
            new Coordinates("reports.output", 0, 0),
            OutputForm.KIND,
            "BAD_SIGNATURE",
            "O-1",
            false,
            Bilingual.NONE,
            "",
            0);
    new Resubmission(producer, Forms.standard(), schemas, "", Clock.systemUTC())
        .send(refusedRecord, RecordEdit.of(OutputForm.KIND, TEXTS), signature, "clerk", "");
    return producer.history().get(0);
  }
}
