package cn.qianhu.streams.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.errors.StreamsException;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.DBOptions;
import org.rocksdb.LiveFileMetaData;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The local state of an instance, as it is found before a start. All of it stands in changelogs
 * too: what is damaged is taken away, and Kafka Streams restores it. Left as it is, each start of
 * its task would fail on it again.
 */
public final class StateFolder {

  private static final Logger LOG = LoggerFactory.getLogger(StateFolder.class);
  static final String LOCK = ".lock";
  static final String STORES = "rocksdb";

  /** The name of a file that marks the folder of a task, or that of all, as damaged. */
  private static final String DAMAGED = "damaged";

  private final Path folder;

  /**
   * @param folder of the application
   */
  public StateFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes sure that state can be written here, and takes away what is damaged.
   *
   * @throws IllegalStateException if nothing can be written, in a sentence
   */
  public void prepare() {
    requireWritable();
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        removeDamaged();
      }
    } catch (OverlappingFileLockException e) {
      // Somebody works here; Kafka Streams says so when it wants the folder.
      LOG.debug("{} is in use", folder, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void requireWritable() {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "probe", ""));
    } catch (IOException e) {
      throw new IllegalStateException(
          "本地状态文件夹 %s 不可写（%s）：请检查其属主与权限（须属于运行本进程的用户 %s），或用 --state 另选 / the folder of local state %s cannot be written (%s): check that it belongs to the user of this process, %s, or choose another with --state"
              .formatted(folder, e, user(), folder, e, user()),
          e);
    }
  }

  private static String user() {
    return System.getProperty("user.name");
  }

  private void removeDamaged() throws IOException {
    boolean all = Files.exists(folder.resolve(DAMAGED));
    for (Path task : folders(folder)) {
      Optional<String> damage = all ? Optional.of("marked") : damage(task);
      if (damage.isPresent()) {
        LOG.warn(
            "本地状态 {} 已损坏（{}），将删除并从变更日志恢复 / the local state in {} is damaged ({}): it is taken"
                + " away and restored from its changelog",
            task,
            damage.get(),
            task,
            damage.get());
        Utils.delete(task.toFile());
      }
    }
    Files.deleteIfExists(folder.resolve(DAMAGED));
  }

  /** The damage of a task's state; empty where there is none. */
  private static Optional<String> damage(Path task) throws IOException {
    if (Files.exists(task.resolve(DAMAGED))) {
      return Optional.of(Files.readString(task.resolve(DAMAGED)));
    }
    Path stores = task.resolve(STORES);
    if (Files.isDirectory(stores)) {
      for (Path store : folders(stores)) {
        try {
          if (!isEmpty(store)) {
            requireWhole(store.toString());
          }
        } catch (RocksDBException e) {
          return Optional.of(store.getFileName() + ": " + e.getMessage());
        }
      }
    }
    return Optional.empty();
  }

  /** Opens a store as it is opened to be read, with all its files; what is in them is not read. */
  private static void requireWhole(String store) throws RocksDBException {
    RocksDB.loadLibrary();
    List<ColumnFamilyHandle> handles = new ArrayList<>();
    try (Options options = new Options();
        DBOptions open = new DBOptions().setMaxOpenFiles(-1)) {
      List<ColumnFamilyDescriptor> families = new ArrayList<>();
      for (byte[] family : RocksDB.listColumnFamilies(options, store)) {
        families.add(new ColumnFamilyDescriptor(family));
      }
      if (families.isEmpty()) {
        throw new RocksDBException("what it consists of cannot be read");
      }
      try (RocksDB db = RocksDB.openReadOnly(open, store, families, handles)) {
        for (LiveFileMetaData file : db.getLiveFilesMetaData()) {
          requireWhole(Path.of(file.path(), file.fileName()), file.size());
        }
        handles.forEach(ColumnFamilyHandle::close);
      }
    }
  }

  private static void requireWhole(Path file, long size) throws RocksDBException {
    try {
      if (Files.size(file) != size) {
        throw new RocksDBException(file + " has " + Files.size(file) + " of " + size + " bytes");
      }
    } catch (IOException e) {
      throw new RocksDBException(file + " is missing");
    }
  }

  /** The state of a task that is made for the first time, for a moment. */
  private static boolean isEmpty(Path store) throws IOException {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(store)) {
      return !entries.iterator().hasNext();
    }
  }

  private static List<Path> folders(Path of) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(of, Files::isDirectory)) {
      entries.forEach(found::add);
    }
    return found;
  }

  /**
   * Whether a failure is about state on this disk that cannot be read, however often it is tried.
   */
  public static boolean isDamage(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof RocksDBException failed
          && failed.getStatus() != null
          && failed.getStatus().getCode() == Status.Code.Corruption) {
        return true;
      }
    }
    return false;
  }

  /**
   * Makes the next start delete the state that a failure met; all of it where the failure names no
   * task.
   */
  public void mark(Throwable failure) {
    Path task = folder;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StreamsException of && of.taskId().isPresent()) {
        task = folder.resolve(of.taskId().get().toString());
      }
    }
    try {
      Files.writeString(
          (Files.isDirectory(task) ? task : folder).resolve(DAMAGED), String.valueOf(failure));
    } catch (IOException e) {
      LOG.warn("the damage of {} could not be noted: {}", task, e.toString());
    }
  }
}
