package cn.qianhu.reporting.outbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Entries on disk until they are acknowledged. What {@link #append} has returned survives a killed
 * process and a loss of power: it has been forced to disk, several at once where several threads
 * append. Acknowledgements are not forced, so that after a crash an entry may be handed out again:
 * at least once. Safe for many threads; for one process at a time.
 */
public final class Outbox implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
  private static final int SEGMENTS = 16;
  private static final long LARGEST_SEGMENT = 8 << 20;
  private static final long SMALLEST_SEGMENT = 4096;

  private final Path folder;
  private final long capacity;
  private final OutboxLock lock;
  private final TreeMap<Long, OutboxSegment> segments = new TreeMap<>();
  private OutboxSegment active;
  private OutboxSegment reading;
  private int readUpTo;
  private long next;
  private long length;
  private long open;
  private long changes;
  private boolean failed;

  private Outbox(Path folder, long capacity, OutboxLock lock) {
    this.folder = folder;
    this.capacity = capacity;
    this.lock = lock;
  }

  /**
   * Opens the outbox of a folder, which is made where it does not exist. Entries of an earlier
   * process are handed out first.
   *
   * @param capacity most bytes of entries on disk; acknowledged ones count until their file goes
   * @throws OutboxException if another process has it open, or it cannot be read
   */
  public static Outbox open(Path folder, long capacity) {
    try {
      Files.createDirectories(folder);
      OutboxLock lock = OutboxLock.take(folder);
      Outbox outbox = new Outbox(folder, capacity, lock);
      try {
        outbox.recover();
        return outbox;
      } catch (IOException | RuntimeException e) {
        outbox.close();
        throw e;
      }
    } catch (IOException e) {
      throw broken(folder, e);
    }
  }

  private void recover() throws IOException {
    for (Path path : found()) {
      OutboxSegment segment = OutboxSegment.recover(path);
      long first = OutboxSegment.first(path);
      segments.put(first, segment);
      next = Math.max(next, first);
      if (segment.entries() > 0) {
        next = Math.max(next, segment.read(segment.entries() - 1).sequence() + 1);
      }
      length += segment.length();
      open += segment.open();
      if (segment.damaged()) {
        LOG.error(
            "发件箱文件已损坏，其余报表照常发送，请核对并补报 / the outbox file {} is damaged: what can be read"
                + " of it is sent, the file is then kept as *.damaged; check what is missing and"
                + " report it again",
            path);
      }
    }
    // The number after the last, so that the name is new even where the last segment is empty.
    next++;
    List.copyOf(segments.values()).forEach(this::removeWhenDone);
    roll();
  }

  private List<Path> found() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(
              path -> path.getFileName().toString().matches("[0-9]{20}\\" + OutboxSegment.ENTRIES))
          .sorted()
          .toList();
    }
  }

  /**
   * Keeps something, and returns when it is on disk.
   *
   * @param assigned hears the entry's number before anybody can be handed the entry
   * @throws OutboxFullException if there is no room; it is there again when something has been
   *     acknowledged
   * @throws OutboxException if the disk refuses it
   */
  public long append(byte[] payload, LongConsumer assigned) {
    OutboxSegment segment;
    int count;
    long sequence;
    try {
      synchronized (this) {
        requireUsable();
        segment = segmentFor(payload);
        sequence = next;
        assigned.accept(sequence);
        count = segment.write(sequence, payload);
        next++;
        open++;
        length += EntryFormat.HEADER + payload.length;
      }
      segment.force(count);
    } catch (IOException e) {
      fail();
      throw broken(folder, e);
    }
    changed();
    return sequence;
  }

  /**
   * Fails the outbox: after a failed write the state of the disk is unknown, until it is opened
   * again.
   */
  private synchronized void fail() {
    failed = true;
  }

  private void requireUsable() {
    if (failed) {
      throw new OutboxException(
          "发件箱 "
              + folder
              + " 写入失败过，请检查磁盘后重新打开 / the outbox "
              + folder
              + " has failed to write: check the disk, then open it again");
    }
  }

  private OutboxSegment segmentFor(byte[] payload) throws IOException {
    int size = EntryFormat.HEADER + payload.length;
    if (payload.length > EntryFormat.LARGEST_PAYLOAD) {
      throw new OutboxException("报表过大，无法保存 / too large to be kept: " + payload.length + " bytes");
    }
    boolean full = length + size > capacity;
    boolean longEnough = active.entries() > 0 && active.length() + size > segmentSize();
    if (full ? active.entries() > 0 && active.open() == 0 : longEnough) {
      roll();
    }
    if (length + size > capacity) {
      throw new OutboxFullException(
          "发件箱 "
              + folder
              + " 已满（"
              + capacity
              + " 字节，"
              + open
              + " 份报表待发），请检查与 Kafka 的连接或增大容量 / the outbox "
              + folder
              + " is full ("
              + capacity
              + " bytes, "
              + open
              + " reports waiting): check the connection to Kafka, or give it more room");
    }
    return active;
  }

  private long segmentSize() {
    return Math.max(SMALLEST_SEGMENT, Math.min(LARGEST_SEGMENT, capacity / SEGMENTS));
  }

  private void roll() throws IOException {
    OutboxSegment before = active;
    if (before != null) {
      before.force(before.entries());
    }
    active = OutboxSegment.create(folder, next);
    segments.put(next, active);
    forceNames();
    if (before != null) {
      removeWhenDone(before);
    }
  }

  /** A new file is safe only when its name is. Some systems cannot force a folder and need not. */
  private void forceNames() {
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    } catch (IOException e) {
      LOG.debug("The names in {} are not forced to disk", folder, e);
    }
  }

  /**
   * The next entry that was not handed out yet since this was opened, in the order of their
   * numbers.
   *
   * @param patience how long to wait for one
   * @return null where none has come
   */
  public synchronized OutboxEntry next(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    OutboxEntry entry = read();
    for (long left = patience.toMillis(); entry == null && left > 0; ) {
      wait(left);
      entry = read();
      left = (deadline - System.nanoTime()) / 1_000_000;
    }
    return entry;
  }

  private OutboxEntry read() {
    try {
      while (lock.isHeld()) {
        if (reading == null || !segments.containsValue(reading)) {
          reading = segments.firstEntry().getValue();
          readUpTo = 0;
        }
        if (readUpTo < reading.forced()) {
          OutboxEntry entry = reading.read(readUpTo++);
          if (entry != null && !reading.isAcknowledged(entry.sequence())) {
            return entry;
          }
        } else if (reading == active) {
          return null;
        } else {
          reading = segments.higherEntry(OutboxSegment.first(reading.path())).getValue();
          readUpTo = 0;
        }
      }
      return null;
    } catch (IOException e) {
      throw broken(folder, e);
    }
  }

  /** Lets go of an entry. Its file is deleted with the last of its entries. */
  public synchronized void acknowledge(long sequence) {
    if (!lock.isHeld()) {
      return;
    }
    OutboxSegment segment = segments.floorEntry(sequence).getValue();
    try {
      int before = segment.open();
      segment.acknowledge(sequence);
      open -= before - segment.open();
    } catch (IOException e) {
      LOG.warn("An acknowledgement is lost, the report will be sent once more: {}", e.toString());
    }
    if (segment != active) {
      removeWhenDone(segment);
    }
    changed();
  }

  private synchronized void changed() {
    changes++;
    notifyAll();
  }

  private void removeWhenDone(OutboxSegment segment) {
    if (segment.open() > 0) {
      return;
    }
    try {
      // The cursor goes on behind it.
      if (segment == reading) {
        reading = segments.higherEntry(OutboxSegment.first(segment.path())).getValue();
        readUpTo = 0;
      }
      segments.remove(OutboxSegment.first(segment.path()));
      length -= segment.length();
      segment.remove();
    } catch (IOException e) {
      LOG.warn("The file {} of the outbox could not be deleted", segment.path(), e);
    }
  }

  /** The number of entries that are not acknowledged. */
  public synchronized long open() {
    return open;
  }

  /** Waits until something changes, an entry more or one acknowledged, but no longer than this. */
  public synchronized void awaitChange(Duration patience) throws InterruptedException {
    long seen = changes;
    long deadline = System.nanoTime() + patience.toNanos();
    for (long left = patience.toMillis(); changes == seen && left > 0; ) {
      wait(left);
      left = (deadline - System.nanoTime()) / 1_000_000;
    }
  }

  /** Lets go of the folder. What is not acknowledged stays. */
  @Override
  public synchronized void close() {
    for (OutboxSegment segment : segments.values()) {
      try {
        segment.close();
      } catch (IOException e) {
        LOG.warn("The file {} of the outbox was not closed cleanly", segment.path(), e);
      }
    }
    lock.release();
    changed();
  }

  private static OutboxException broken(Path folder, IOException e) {
    return new OutboxException(
        "发件箱 "
            + folder
            + " 读写失败，请检查磁盘空间和权限 / the outbox "
            + folder
            + " cannot be read or written: check the disk's space and the permissions ("
            + e
            + ")",
        e);
  }
}
