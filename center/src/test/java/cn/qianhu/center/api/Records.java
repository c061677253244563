package cn.qianhu.center.api;

import cn.qianhu.center.view.Views;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.wire.AvroEncoder;
import cn.qianhu.contract.wire.SchemaLookup;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Views that are fed with records as if these came from their topics. */
public final class Records {

  private final SchemaLookup schemas =
      new SchemaLookup(new MockSchemaRegistryClient(), true, SchemaLookup.DEFAULT_PATIENCE);
  private final Views views = new Views(schemas, "");
  private final Map<String, AvroEncoder<?>> encoders = new HashMap<>();
  private final Map<String, Long> offsets = new HashMap<>();

  public Views views() {
    return views;
  }

  /** Lets a record come; null takes a key's record away. */
  public <T extends SpecificRecord> void receive(Topic topic, Class<T> type, String key, T value) {
    receive(topic, key, value == null ? null : encoder(topic, type).encode(value));
  }

  /** One for each topic: what is put into it is of the topic's class. */
  @SuppressWarnings("unchecked")
  private <T extends SpecificRecord> AvroEncoder<T> encoder(Topic topic, Class<T> type) {
    return (AvroEncoder<T>)
        encoders.computeIfAbsent(topic.name(), unused -> AvroEncoder.of(topic, type, schemas));
  }

  public void receive(Topic topic, String key, byte[] value) {
    long offset = offsets.merge(topic.name(), 1L, Long::sum) - 1;
    views.received(new ConsumerRecord<>(topic.name(), 0, offset, key, value));
  }
}
