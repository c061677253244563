package cn.qianhu.contract.wire;

import java.util.Arrays;

/** The result of decoding a record: a value, or what is wrong with its bytes. */
public sealed interface DecodeResult<T> {

  /** Bytes that decoded. */
  record Value<T>(T value) implements DecodeResult<T> {}

  /**
   * Bytes that did not and never will: for the topic of dead letters.
   *
   * @param bytes as received; empty where the record had no value
   * @param cause short and plain
   */
  @SuppressWarnings("ArrayRecordComponent") // equals and hashCode go by the content
  record Undecodable<T>(byte[] bytes, String cause) implements DecodeResult<T> {

    @Override
    public boolean equals(Object other) {
      return other instanceof Undecodable<?> that
          && Arrays.equals(bytes, that.bytes)
          && cause.equals(that.cause);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(bytes) + cause.hashCode();
    }
  }
}
