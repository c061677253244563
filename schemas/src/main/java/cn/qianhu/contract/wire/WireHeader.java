package cn.qianhu.contract.wire;

/** The five bytes before the body. */
public final class WireHeader {

  static final int LENGTH = 5;
  private static final byte MAGIC = 0;

  private WireHeader() {}

  static byte[] of(int schemaId) {
    return new byte[] {
      MAGIC,
      (byte) (schemaId >>> 24),
      (byte) (schemaId >>> 16),
      (byte) (schemaId >>> 8),
      (byte) schemaId
    };
  }

  /**
   * The id of the schema that a record was written with.
   *
   * @throws UndecodableException if the bytes do not begin so
   */
  public static int schemaId(byte[] bytes) {
    if (bytes.length > 0 && bytes[0] != MAGIC) {
      throw new UndecodableException("wrong magic byte " + String.format("0x%02x", bytes[0]));
    }
    if (bytes.length < LENGTH) {
      throw new UndecodableException("truncated header: " + bytes.length + " of 5 bytes");
    }
    return id(bytes, 0);
  }

  /** Whether a header may begin here. */
  static boolean begins(byte[] bytes, int at) {
    return bytes[at] == MAGIC;
  }

  /** The schema id in the header that begins here. */
  static int id(byte[] bytes, int at) {
    return (bytes[at + 1] & 0xff) << 24
        | (bytes[at + 2] & 0xff) << 16
        | (bytes[at + 3] & 0xff) << 8
        | (bytes[at + 4] & 0xff);
  }
}
