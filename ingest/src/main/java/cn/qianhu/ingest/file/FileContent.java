package cn.qianhu.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The bytes of a report file: of a regular file and nothing else, no link followed on the way to
 * it, the same from the first byte to the last. A thread of its own reads them, because a read
 * cannot be interrupted: a network drive that is gone would block the reader for ever. One that has
 * been given up is not asked again before it has answered.
 */
public final class FileContent extends InputStream {

  /**
   * The longest time without a byte, and the longest time for all bytes besides what the size
   * needs. Defaults.
   */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Bytes that extend the total deadline by a second: a slow system is not a silent one. */
  private static final long BYTES_OF_A_SECOND = 1 << 20;

  private static final int CHUNK = 1 << 16;
  private static final int AHEAD = 4;

  /** Marks the end; no other chunk is empty. */
  private static final ByteBuffer END = ByteBuffer.allocate(0);

  /** Threads that were given up, by what they read: they may come back at any time, or never. */
  private static final Map<Path, Thread> SILENT = new ConcurrentHashMap<>();

  /** Opens a file for its reading thread. */
  interface ChannelSource {
    SeekableByteChannel open() throws IOException;

    BasicFileAttributes attributes() throws IOException;
  }

  private final ReportFile file;
  private final ChannelSource source;
  private final Duration patience;
  private final BlockingQueue<ByteBuffer> chunks = new ArrayBlockingQueue<>(AHEAD);
  private final Thread reading;
  private volatile Exception failure;
  private ByteBuffer chunk = END;
  private boolean ended;
  private long waited;

  FileContent(ReportFile file, ChannelSource source, Duration patience) {
    this.file = file;
    this.source = source;
    this.patience = patience;
    this.reading = new Thread(this::readAhead, "read-report-file");
    this.reading.setDaemon(true);
  }

  /**
   * Opens a file.
   *
   * @throws IOException where it is no regular file, or the system does not let us
   * @throws UnavailableFileException where the system does not answer
   */
  public static FileContent of(ReportFile file) throws IOException {
    FileContent content = new FileContent(file, new UnlinkedFile(file), PATIENCE);
    content.open();
    return content;
  }

  /** Waits for the first bytes, so that what cannot be opened is known at once. */
  void open() throws IOException {
    Thread before = SILENT.get(file.path());
    if (before != null && before.isAlive()) {
      throw UnavailableFileException.silent(file.path(), patience);
    }
    SILENT.remove(file.path());
    reading.start();
    next();
  }

  @Override
  public int read() throws IOException {
    return hasMore() ? Byte.toUnsignedInt(chunk.get()) : -1;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    Objects.checkFromIndexSize(from, length, bytes.length);
    if (length == 0) {
      return 0;
    }
    if (!hasMore()) {
      return -1;
    }
    int count = Math.min(length, chunk.remaining());
    chunk.get(bytes, from, count);
    return count;
  }

  private boolean hasMore() throws IOException {
    if (!chunk.hasRemaining() && !ended) {
      next();
    }
    return chunk.hasRemaining();
  }

  private void next() throws IOException {
    long left = patience.toNanos() + secondsOf(file.size()) - waited;
    long begun = System.nanoTime();
    ByteBuffer next;
    try {
      next = chunks.poll(Math.min(left, patience.toNanos()), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended = true;
      throw new IOException("interrupted while it was read", e);
    }
    waited += System.nanoTime() - begun;
    if (next == null) {
      ended = true;
      SILENT.put(file.path(), reading);
      reading.interrupt();
      throw UnavailableFileException.silent(file.path(), patience);
    }
    chunk = next;
    ended = !next.hasRemaining();
    if (ended && failure != null) {
      throw new IOException(failure.getMessage(), failure);
    }
  }

  private static long secondsOf(long bytes) {
    return TimeUnit.SECONDS.toNanos(bytes / BYTES_OF_A_SECOND);
  }

  private void readAhead() {
    try {
      try {
        readAll();
      } catch (IOException | RuntimeException e) {
        failure = e;
      }
      chunks.put(END);
    } catch (InterruptedException e) {
      // Nobody reads any more.
      Thread.currentThread().interrupt();
    }
  }

  private void readAll() throws IOException, InterruptedException {
    FileStamp before = requireRegular(source.attributes());
    try (SeekableByteChannel channel = source.open()) {
      requireSame(before);
      for (long total = 0; total <= before.size(); ) {
        ByteBuffer next = ByteBuffer.allocate(CHUNK);
        int count = channel.read(next);
        if (count < 0) {
          requireSame(before);
          return;
        }
        total += count;
        chunks.put(next.flip());
      }
      throw new IOException("grew while it was read");
    }
  }

  private static FileStamp requireRegular(BasicFileAttributes found) throws IOException {
    if (!found.isRegularFile()) {
      throw new IOException(found.isSymbolicLink() ? "is a link" : "is no regular file");
    }
    return FileStamp.of(found);
  }

  private void requireSame(FileStamp before) throws IOException {
    if (!requireRegular(source.attributes()).equals(before)) {
      throw new IOException("changed while it was read");
    }
  }

  /** Waits until the reading thread has ended. */
  void awaitEnd() throws InterruptedException {
    reading.join();
  }

  /** Lets the reading thread go, wherever it is. */
  @Override
  public void close() {
    chunk = END;
    ended = true;
    reading.interrupt();
  }
}
