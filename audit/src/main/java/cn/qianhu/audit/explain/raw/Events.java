package cn.qianhu.audit.explain.raw;

import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.wire.Decoded;
import cn.qianhu.contract.wire.DecodingDeserializer;
import cn.qianhu.contract.wire.SchemaLookup;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Decodes the records of one topic; bytes that no schema explains are no event. */
final class Events<T extends SpecificRecord> {

  private final DecodingDeserializer<T> deserializer;

  Events(Topic topic, Class<T> type, SchemaLookup schemas) {
    this.deserializer = DecodingDeserializer.of(topic, type, schemas);
  }

  Optional<T> decode(String topic, byte[] bytes) {
    return deserializer.deserialize(topic, bytes) instanceof Decoded.Value<T> decoded
        ? Optional.of(decoded.value())
        : Optional.empty();
  }
}
