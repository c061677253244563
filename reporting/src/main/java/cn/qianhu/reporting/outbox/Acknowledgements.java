package cn.qianhu.reporting.outbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.zip.CRC32C;

/**
 * Which entries of a segment have been acknowledged: a file of sequence numbers, each with its
 * checksum. It is not forced to disk: an acknowledgement that is lost makes its entry be sent once
 * more, which does no harm.
 */
final class Acknowledgements implements AutoCloseable {

  private static final int LENGTH = Long.BYTES + Integer.BYTES;

  private final long first;
  private final BitSet acknowledged;
  private final FileChannel file;
  private long written;

  private Acknowledgements(long first, BitSet acknowledged, FileChannel file, long written) {
    this.first = first;
    this.acknowledged = acknowledged;
    this.file = file;
    this.written = written;
  }

  /**
   * The acknowledgements of a new segment: leftovers of an earlier one with the same number do not
   * count.
   */
  static Acknowledgements create(Path path, long first) throws IOException {
    Files.deleteIfExists(path);
    return new Acknowledgements(first, new BitSet(), open(path), 0);
  }

  /** The acknowledgements of an existing segment. A torn end is overwritten. */
  static Acknowledgements recover(Path path, long first) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.exists(path) ? Files.readAllBytes(path) : new byte[0]);
    BitSet acknowledged = new BitSet();
    long whole = bytes.remaining() / LENGTH * (long) LENGTH;
    while (bytes.remaining() >= LENGTH) {
      long sequence = bytes.getLong();
      long index = sequence - first;
      if (bytes.getInt() == checksum(sequence) && index >= 0 && index < Integer.MAX_VALUE) {
        acknowledged.set((int) index);
      }
    }
    return new Acknowledgements(first, acknowledged, open(path), whole);
  }

  private static FileChannel open(Path path) throws IOException {
    return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  boolean contains(long sequence) {
    return acknowledged.get((int) (sequence - first));
  }

  void add(long sequence) throws IOException {
    acknowledged.set((int) (sequence - first));
    ByteBuffer bytes =
        ByteBuffer.allocate(LENGTH).putLong(sequence).putInt(checksum(sequence)).flip();
    while (bytes.hasRemaining()) {
      written += file.write(bytes, written);
    }
  }

  private static int checksum(long sequence) {
    CRC32C crc = new CRC32C();
    crc.update(ByteBuffer.allocate(Long.BYTES).putLong(sequence).flip());
    return (int) crc.getValue();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
