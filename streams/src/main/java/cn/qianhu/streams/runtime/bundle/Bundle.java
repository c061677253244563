package cn.qianhu.streams.runtime.bundle;

import cn.qianhu.domain.store.BinaryReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The records of a bundle, one after the other: {@link #next} moves to the next, whose parts can
 * then be read. For one thread.
 */
public final class Bundle {

  /**
   * The mark at the head of a bundle: random in each process, so that no value from outside can be
   * taken for a bundle.
   */
  static final byte[] MARK = new byte[16];

  static {
    new SecureRandom().nextBytes(MARK);
  }

  private final byte[] bytes;
  private final BinaryReader in;
  private String key;
  private byte[] originBytes;
  private String origin;
  private long offset = -1;
  private long timestamp;
  private int valueFrom;
  private int valueTo;

  private Bundle(byte[] bytes) {
    this.bytes = bytes;
    this.in = new BinaryReader(bytes, MARK.length);
  }

  /** Whether the value of a record is a bundle. */
  public static boolean is(byte[] value) {
    return value != null
        && value.length >= MARK.length
        && value[0] == MARK[0]
        && Arrays.equals(value, 0, MARK.length, MARK, 0, MARK.length);
  }

  /** Opens a bundle, before its first record. */
  public static Bundle of(byte[] value) {
    return new Bundle(value);
  }

  /** Advances to the next record; false where there is none. */
  public boolean next() {
    if (!in.hasMore()) {
      return false;
    }
    boolean same = in.readBoolean();
    if (!same) {
      key = in.readText();
      originBytes = in.readBytesOrNull();
      origin = originBytes == null ? null : new String(originBytes, StandardCharsets.UTF_8);
    }
    offset += in.readLong();
    timestamp += in.readLong();
    int length = in.readInt();
    valueFrom = in.position();
    valueTo = valueFrom + length;
    in.skip(length);
    return true;
  }

  /** Key of the record, or null. */
  public String key() {
    return key;
  }

  /** The origin that its sender names, or null. */
  public String origin() {
    return origin;
  }

  public long offset() {
    return offset;
  }

  /** Instant at which it was sent, milliseconds since 1970-01-01T00:00Z. */
  public long timestamp() {
    return timestamp;
  }

  /** Bytes that the value stands in, from {@link #valueFrom} to {@link #valueTo}. */
  public byte[] bytes() {
    return bytes;
  }

  public int valueFrom() {
    return valueFrom;
  }

  public int valueTo() {
    return valueTo;
  }

  /** The value in bytes of its own. */
  public byte[] value() {
    return Arrays.copyOfRange(bytes, valueFrom, valueTo);
  }

  /** The headers of the record, as received. */
  public Headers headers() {
    Headers headers = new RecordHeaders();
    if (originBytes != null) {
      headers.add(Bundles.ORIGIN, originBytes);
    }
    return headers;
  }
}
