package cn.qianhu.contract.wire;

import cn.qianhu.contract.topic.Topic;
import java.util.Arrays;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads records that come in from outside: poison is an event. Bytes that do not decode become
 * {@link DecodeResult.Undecodable} instead of an exception. So does a record without a value:
 * nothing that comes in is taken back by a tombstone, but by a report that says so; and one that is
 * larger than {@link #LARGEST}. Only a registry that gives no answer is thrown, as {@link
 * RegistryUnavailableException}, because nothing can be said about the bytes then.
 */
public final class DecodingDeserializer<T extends SpecificRecord>
    implements Deserializer<DecodeResult<T>> {

  /**
   * The most bytes of a record that are read. Topics take {@link Topic#LARGEST_RECEIVED}, but count
   * compressed bytes: a hostile sender packs a hundred times as much, and no topic would take the
   * records that follow from it.
   */
  public static final int LARGEST = 2 * Topic.LARGEST_RECEIVED;

  /** Bytes that stand for a record too large. */
  private static final int FIRST = 1_024;

  private static final byte[] NOTHING = new byte[0];

  private final AvroDecoder<T> decoder;

  public DecodingDeserializer(AvroDecoder<T> decoder) {
    this.decoder = decoder;
  }

  public static <T extends SpecificRecord> DecodingDeserializer<T> of(
      Topic topic, Class<T> type, SchemaLookup lookup) {
    return new DecodingDeserializer<>(AvroDecoder.of(topic, type, lookup));
  }

  @Override
  public DecodeResult<T> deserialize(String topic, byte[] bytes) {
    if (bytes == null) {
      return new DecodeResult.Undecodable<>(NOTHING, "no value");
    }
    if (bytes.length > LARGEST) {
      return tooLarge(bytes);
    }
    try {
      return new DecodeResult.Value<>(decoder.decode(bytes));
    } catch (UndecodableException e) {
      return new DecodeResult.Undecodable<>(bytes, e.getMessage());
    }
  }

  /** The result for a record that is too large, with its first bytes. */
  public static <T> DecodeResult.Undecodable<T> tooLarge(byte[] bytes) {
    return new DecodeResult.Undecodable<>(
        Arrays.copyOf(bytes, FIRST),
        "a record of "
            + bytes.length
            + " bytes, and "
            + LARGEST
            + " are the most that is read; only its first bytes are kept here");
  }
}
