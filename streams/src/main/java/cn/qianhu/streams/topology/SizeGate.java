package cn.qianhu.streams.topology;

import cn.qianhu.contract.wire.Decoded;
import cn.qianhu.streams.bundle.Bundle;
import java.util.Arrays;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Lets raw records through whose effect can be written. One that unpacks to more than that becomes
 * a dead letter before anything is made of it, with its first bytes. Bundles are many records, and
 * whoever takes these out looks at each.
 *
 * @param values reads those that are let through
 */
record SizeGate(Deserializer<? extends Decoded<?>> values) implements Deserializer<Decoded<?>> {

  private static final int FIRST = 1_024;

  @Override
  public Decoded<?> deserialize(String topic, byte[] bytes) {
    return bytes == null || Bundle.is(bytes) || bytes.length <= LargestRecord.RECEIVED
        ? values.deserialize(topic, bytes)
        : tooLarge(bytes);
  }

  /** The dead letter that stands for a record too large. */
  static Decoded.Undecodable<?> tooLarge(byte[] bytes) {
    return new Decoded.Undecodable<>(
        Arrays.copyOf(bytes, FIRST),
        "a record of "
            + bytes.length
            + " bytes, and "
            + LargestRecord.RECEIVED
            + " are the most that is taken; its first bytes are kept here");
  }
}
