package cn.qianhu.reporting.outbox;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * An entry on disk: four bytes {@code QHOB}, length of the payload, sequence number, CRC-32C of
 * length, sequence number and payload, and the payload; numbers are big-endian. The mark at the
 * beginning lets a reader find the next entry behind a damaged one.
 */
final class EntryFormat {

  static final int HEADER = 20;

  /** A report has a few hundred bytes, and the broker takes no record much larger than this. */
  static final int LARGEST_PAYLOAD = 1_000_000;

  private static final int MARK = 0x51484F42;
  private static final int CHECKSUM_AT = 16;

  private EntryFormat() {}

  static ByteBuffer encode(long sequence, byte[] payload) {
    ByteBuffer bytes = ByteBuffer.allocate(HEADER + payload.length);
    bytes.putInt(MARK).putInt(payload.length).putLong(sequence).putInt(0).put(payload);
    bytes.putInt(CHECKSUM_AT, checksum(bytes.array(), 0, payload.length));
    return bytes.flip();
  }

  /** The entry at a position, or null where there is no undamaged one. */
  static OutboxEntry decode(byte[] bytes, int position) {
    if (bytes.length - position < HEADER) {
      return null;
    }
    ByteBuffer header = ByteBuffer.wrap(bytes, position, HEADER);
    int mark = header.getInt();
    int length = header.getInt();
    long sequence = header.getLong();
    if (mark != MARK || length < 0 || length > bytes.length - position - HEADER) {
      return null;
    }
    if (header.getInt() != checksum(bytes, position, length)) {
      return null;
    }
    int start = position + HEADER;
    return new OutboxEntry(sequence, Arrays.copyOfRange(bytes, start, start + length));
  }

  /**
   * Whether the bytes hold the whole entry that begins at a position, by the length that it states.
   */
  static boolean isWhole(byte[] bytes, int position) {
    if (bytes.length - position < HEADER) {
      return false;
    }
    ByteBuffer header = ByteBuffer.wrap(bytes, position, HEADER);
    return header.getInt() != MARK || header.getInt() <= bytes.length - position - HEADER;
  }

  private static int checksum(byte[] bytes, int position, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, position + Integer.BYTES, CHECKSUM_AT - Integer.BYTES);
    crc.update(bytes, position + HEADER, length);
    return (int) crc.getValue();
  }
}
