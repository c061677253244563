package cn.qianhu.audit.explain.raw;

import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.wire.DecodeResult;
import cn.qianhu.contract.wire.DecodingDeserializer;
import cn.qianhu.contract.wire.SchemaLookup;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Decodes the records of one topic; bytes that no schema explains are no event. */
final class EventDecoder<T extends SpecificRecord> {

  private final DecodingDeserializer<T> deserializer;

  EventDecoder(Topic topic, Class<T> type, SchemaLookup schemas) {
    this.deserializer = DecodingDeserializer.of(topic, type, schemas);
  }

  Optional<T> decode(String topic, byte[] bytes) {
    return deserializer.deserialize(topic, bytes) instanceof DecodeResult.Value<T> decoded
        ? Optional.of(decoded.value())
        : Optional.empty();
  }
}
