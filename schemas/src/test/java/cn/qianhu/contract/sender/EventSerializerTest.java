package cn.qianhu.contract.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.contract.wire.SchemaRegistration;
import cn.qianhu.event.OutputReport;
import cn.qianhu.event.QuotaCommand;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class EventSerializerTest {
  private final MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
  private final SchemaLookup lookup = new SchemaLookup(registry);

  @Test
  void eventsOfAllKindsAreWrittenWithTheSchemaOfTheirTopic() throws Exception {
    new SchemaRegistration(registry).register(Topics.in("replay-1."));
    QuotaCommand command = QuotaCommand.newBuilder().setCommandId("Q1").build();
    OutputReport report = OutputReport.newBuilder().setWritten(List.of("O-1", "?")).build();

    try (EventSerializer serializer = new EventSerializer(lookup, "replay-1.")) {
      assertThat(serializer.serialize("replay-1.quota.commands", command))
          .isEqualTo(message("replay-1.quota.commands", command));
      assertThat(serializer.serialize("replay-1.reports.output", report))
          .isEqualTo(message("replay-1.reports.output", report));
    }
  }

  /** Byte 0, the id of the topic's schema in four bytes, the Avro body. */
  private byte[] message(String topic, SpecificRecord event) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int id = registry.getLatestSchemaMetadata(topic + "-value").getId();
    bytes.write(ByteBuffer.allocate(5).put((byte) 0).putInt(id).array());
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
    SpecificData model = SpecificData.getForClass(event.getClass());
    new SpecificDatumWriter<SpecificRecord>(event.getSchema(), model).write(event, encoder);
    return bytes.toByteArray();
  }

  @Test
  void anEventOnAnotherTopicThanItsOwnIsRefused() {
    try (EventSerializer serializer = new EventSerializer(lookup, "")) {
      QuotaCommand command = new QuotaCommand();
      assertThatThrownBy(() -> serializer.serialize("reports.output", command))
          .isInstanceOf(SerializationException.class)
          .hasMessageContaining("QuotaCommand")
          .hasMessageContaining("reports.output");
      assertThatThrownBy(() -> serializer.serialize("no.topic", command))
          .isInstanceOf(SerializationException.class);
      assertThatThrownBy(() -> serializer.serialize("quota.commands", null))
          .isInstanceOf(SerializationException.class);
    }
  }
}
