package cn.qianhu.ingest.folder;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Holds a folder for one adapter of this machine, so that a second start says so instead of
 * stopping the first. It goes with the process, however that ends. Against adapters elsewhere the
 * broker guards.
 */
final class FolderLock implements Closeable {
  static final String NAME = ".qianhu-ingest.lock";

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws FolderInUseException where another adapter holds the folder
   */
  static FolderLock on(Path folder) {
    try {
      FileChannel channel =
          FileChannel.open(
              folder.resolve(NAME),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              LinkOption.NOFOLLOW_LINKS);
      if (lock(channel) == null) {
        channel.close();
        throw new FolderInUseException(folder);
      }
      return new FolderLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "无法锁定文件夹 " + folder + "，请检查写权限 / cannot be locked: check that it can be written to", e);
    }
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The lock on a folder could not be released.", e);
    }
  }
}
