package cn.qianhu.local.cluster;

import cn.qianhu.client.ClusterException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.kafka.common.utils.Utils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder that holds an embedded cluster's data, held for this process alone while open.
 *
 * <p>The lock lies next to Kafka's own files, so that a second start in the same folder is refused
 * before anything in it is touched. A temporary folder is deleted when closed.
 */
final class DataFolder implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DataFolder.class);
  private static final String LOCK = "cluster.lock";

  /**
   * Stands behind the process's number in the lock while that process has not closed the folder.
   */
  private static final String OPEN = " open";

  private static final int LONGEST_HOLDER = 64;

  private final Path path;
  private final boolean temporary;
  private final FileChannel lock;

  private DataFolder(Path path, boolean temporary, FileChannel lock) {
    this.path = path;
    this.temporary = temporary;
    this.lock = lock;
  }

  /**
   * Opens the folder, making it if there is none.
   *
   * @param folder where the data is kept, or null for a temporary folder
   */
  static DataFolder open(Path folder) {
    boolean temporary = folder == null;
    Path path = temporary ? newTemporaryFolder() : existing(folder.toAbsolutePath().normalize());
    return new DataFolder(path, temporary, lock(path));
  }

  /** The folder itself, absolute. */
  Path path() {
    return path;
  }

  /** Kafka's log directory inside the folder. */
  Path kafka() {
    return path.resolve("kafka");
  }

  @Override
  public void close() {
    try {
      lock.truncate(0);
      lock.close();
    } catch (IOException e) {
      log.warn("The lock on {} could not be released: {}", path, e.toString());
    }
    if (temporary) {
      delete();
    }
  }

  private static Path newTemporaryFolder() {
    try {
      return Files.createTempDirectory("qianhu-cluster-").toAbsolutePath();
    } catch (IOException e) {
      throw new ClusterException(
          "No temporary folder could be made for the embedded cluster in "
              + System.getProperty("java.io.tmpdir")
              + ": "
              + e
              + ". Free space there, or name a data folder.",
          e);
    }
  }

  private static Path existing(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new ClusterException(
          "The data folder " + folder + " cannot be made: " + e + ". Choose another folder.", e);
    }
  }

  private static FileChannel lock(Path folder) {
    Path file = folder.resolve(LOCK);
    FileChannel channel = openLockFile(file);
    try {
      if (channel.tryLock() != null) {
        sayHowItEnded(folder, channel);
        writeHolder(channel);
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // Held by this very process: said below like any other holder.
    } catch (IOException e) {
      throw closing(channel, new ClusterException("The data folder " + folder + ": " + e, e));
    }
    throw closing(
        channel,
        new ClusterException(
            "The data folder "
                + folder
                + " is in use by another embedded cluster"
                + holder(file)
                + ". Stop that one first, or choose another folder."));
  }

  private static FileChannel openLockFile(Path file) {
    try {
      return FileChannel.open(
          file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new ClusterException(
          "The data folder "
              + file.getParent()
              + " cannot be written: "
              + e
              + ". Check its permissions, or choose another folder.",
          e);
    }
  }

  /** A process that was killed or ran out of memory left no message: the next one logs it. */
  private static void sayHowItEnded(Path folder, FileChannel channel) throws IOException {
    ByteBuffer read = ByteBuffer.allocate(LONGEST_HOLDER);
    channel.read(read, 0);
    String before = new String(read.array(), 0, read.position(), StandardCharsets.US_ASCII);
    if (before.endsWith(OPEN)) {
      String process = before.substring(0, before.length() - OPEN.length());
      log.warn(
          "数据文件夹 {} 的上一进程（{}）未正常结束：被终止、断电或内存不足（退出码 3）；数据未丢失。若反复发生，请加大 -Xmx"
              + " / the process before ({}) did not close its data folder {}: it was killed, lost"
              + " power, or ran out of memory (exit code 3). Nothing is lost. Where it comes again,"
              + " give it more memory (-Xmx)",
          folder,
          process,
          process,
          folder);
    }
  }

  private static void writeHolder(FileChannel channel) throws IOException {
    channel.truncate(0);
    String holder = ProcessHandle.current().pid() + OPEN;
    channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.US_ASCII)), 0);
  }

  private static String holder(Path file) {
    try {
      String pid = Files.readString(file).replace(OPEN, "").strip();
      return pid.isEmpty() ? "" : " (process " + pid + ")";
    } catch (IOException e) {
      // Some systems forbid reading a locked file: the sentence then names no process.
      return "";
    }
  }

  private static ClusterException closing(FileChannel channel, ClusterException exception) {
    try {
      channel.close();
    } catch (IOException e) {
      exception.addSuppressed(e);
    }
    return exception;
  }

  private void delete() {
    try {
      Utils.delete(path.toFile());
    } catch (IOException e) {
      log.warn("The temporary folder {} could not be deleted: {}", path, e.toString());
    }
  }
}
