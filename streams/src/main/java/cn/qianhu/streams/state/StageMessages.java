package cn.qianhu.streams.state;

import cn.qianhu.domain.store.Codec;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads the messages between stages. */
public final class StageMessages {

  private static final byte[] NOTHING = new byte[0];

  private StageMessages() {}

  /**
   * A message that cannot be read. Only where it is processed is known where the record stands, and
   * whether it is to be skipped.
   *
   * @param bytes as received
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
  public record Unreadable(byte[] bytes, String cause) {}

  /** Reads messages of a kind; of bytes that are none comes an {@link Unreadable}. */
  public static Deserializer<Object> reading(Codec<?> codec) {
    return (unused, bytes) -> {
      if (bytes == null) {
        return new Unreadable(NOTHING, "no value");
      }
      try {
        return codec.decode(bytes);
      } catch (RuntimeException e) {
        return new Unreadable(bytes, String.valueOf(e.getMessage()));
      }
    };
  }
}
