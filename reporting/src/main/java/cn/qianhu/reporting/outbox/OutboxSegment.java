package cn.qianhu.reporting.outbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;

/**
 * A file of entries, which is only ever appended to, with a file of acknowledgements beside it.
 * Calls are serialized by the outbox, but for {@link #force}.
 */
final class OutboxSegment implements AutoCloseable {

  static final String ENTRIES = ".entries";
  private static final String ACKNOWLEDGED = ".acknowledged";
  private static final String DAMAGED = ".damaged";

  private final Path path;
  private final Acknowledgements acknowledgements;
  private final FileChannel file;
  private final boolean damaged;
  private int[] positions = new int[64];
  private int entries;
  private int open;
  private int length;
  private volatile int written;
  private volatile int forced;

  private OutboxSegment(
      Path path, FileChannel file, Acknowledgements acknowledgements, SegmentScan found)
      throws IOException {
    this.path = path;
    this.file = file;
    this.acknowledgements = acknowledgements;
    this.damaged = found.damaged();
    this.length = found.length();
    for (int position : found.positions()) {
      remember(position);
    }
    this.written = entries;
    this.forced = entries;
    for (int i = 0; i < entries; i++) {
      open += acknowledgements.contains(read(i).sequence()) ? 0 : 1;
    }
  }

  static OutboxSegment create(Path folder, long first) throws IOException {
    Path path = folder.resolve(String.format(Locale.ROOT, "%020d", first) + ENTRIES);
    FileChannel file =
        FileChannel.open(
            path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    return new OutboxSegment(
        path, file, Acknowledgements.create(beside(path), first), SegmentScan.of(new byte[0]));
  }

  /** A segment of an earlier time. It is never appended to: its end may be torn. */
  static OutboxSegment recover(Path path) throws IOException {
    SegmentScan found = SegmentScan.of(Files.readAllBytes(path));
    FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
    return new OutboxSegment(
        path, file, Acknowledgements.recover(beside(path), first(path)), found);
  }

  /** The sequence number that a segment begins with, by its name. */
  static long first(Path path) {
    return Long.parseLong(name(path));
  }

  private static Path beside(Path path) {
    return path.resolveSibling(name(path) + ACKNOWLEDGED);
  }

  private static String name(Path path) {
    String name = path.getFileName().toString();
    return name.substring(0, name.length() - ENTRIES.length());
  }

  /** Writes an entry and returns how many the segment then has. It counts once it is forced. */
  int write(long sequence, byte[] payload) throws IOException {
    ByteBuffer bytes = EntryFormat.encode(sequence, payload);
    int position = length;
    while (bytes.hasRemaining()) {
      position += file.write(bytes, position);
    }
    remember(length);
    length = position;
    open++;
    written = entries;
    return entries;
  }

  private void remember(int position) {
    if (entries == positions.length) {
      positions = Arrays.copyOf(positions, 2 * entries);
    }
    positions[entries++] = position;
  }

  /** Forces the first entries to disk; threads that wait meanwhile are served by one call. */
  void force(int count) throws IOException {
    synchronized (acknowledgements) {
      if (forced < count) {
        int upTo = written;
        file.force(false);
        forced = upTo;
      }
    }
  }

  /** The number of entries that are forced to disk, and so may be handed out. */
  int forced() {
    return forced;
  }

  OutboxEntry read(int index) throws IOException {
    // Behind a damaged stretch this reads more than the entry, which does not matter.
    int end = index + 1 < entries ? positions[index + 1] : length;
    ByteBuffer bytes = ByteBuffer.allocate(end - positions[index]);
    while (bytes.hasRemaining() && file.read(bytes, positions[index] + bytes.position()) >= 0) {
      // Until it is whole.
    }
    return EntryFormat.decode(bytes.array(), 0);
  }

  boolean isAcknowledged(long sequence) {
    return acknowledgements.contains(sequence);
  }

  void acknowledge(long sequence) throws IOException {
    if (!acknowledgements.contains(sequence)) {
      acknowledgements.add(sequence);
      open--;
    }
  }

  /** Entries that are not acknowledged. */
  int open() {
    return open;
  }

  int entries() {
    return entries;
  }

  /** Bytes of the file. */
  int length() {
    return length;
  }

  Path path() {
    return path;
  }

  boolean damaged() {
    return damaged;
  }

  /** Removes a segment that is done with; a damaged one is set aside, for people to look at. */
  void remove() throws IOException {
    close();
    if (damaged) {
      Files.move(path, Path.of(path + DAMAGED), StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.delete(path);
    }
    // Last: an entry without its acknowledgement is sent again, one without its entry is nothing.
    Files.deleteIfExists(beside(path));
  }

  @Override
  public void close() throws IOException {
    file.close();
    acknowledgements.close();
  }
}
