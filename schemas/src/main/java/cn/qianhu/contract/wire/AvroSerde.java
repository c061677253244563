package cn.qianhu.contract.wire;

import cn.qianhu.contract.topic.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Serializer and deserializer of the values of one topic. A missing value is a tombstone both ways.
 * Bytes that do not decode are thrown as {@link UndecodableException}: where a stream must go on,
 * read with {@link DecodingDeserializer}. Safe for many threads.
 */
public final class AvroSerde<T extends SpecificRecord> implements Serde<T> {

  private final AvroEncoder<T> encoder;
  private final AvroDecoder<T> decoder;

  public AvroSerde(AvroEncoder<T> encoder, AvroDecoder<T> decoder) {
    this.encoder = encoder;
    this.decoder = decoder;
  }

  public static <T extends SpecificRecord> AvroSerde<T> of(
      Topic topic, Class<T> type, SchemaLookup lookup) {
    return new AvroSerde<>(
        AvroEncoder.of(topic, type, lookup), AvroDecoder.of(topic, type, lookup));
  }

  @Override
  public Serializer<T> serializer() {
    return (topic, value) -> value == null ? null : encoder.encode(value);
  }

  @Override
  public Deserializer<T> deserializer() {
    return (topic, bytes) -> bytes == null ? null : decoder.decode(bytes);
  }
}
