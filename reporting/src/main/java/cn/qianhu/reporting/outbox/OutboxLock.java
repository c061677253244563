package cn.qianhu.reporting.outbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps other processes away. The system releases it when the process ends, however it ends. */
final class OutboxLock {

  private final FileChannel file;

  private OutboxLock(FileChannel file) {
    this.file = file;
  }

  static OutboxLock take(Path folder) throws IOException {
    FileChannel file =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = file.tryLock();
      if (lock != null) {
        return new OutboxLock(file);
      }
    } catch (OverlappingFileLockException e) {
      // Held in this very process: the same answer.
    }
    file.close();
    throw new OutboxException(
        "发件箱 "
            + folder
            + " 正被另一个程序使用：请先结束它，或为本程序另设文件夹 / the outbox "
            + folder
            + " is in use: end the program that uses it, or give this one a folder of its own");
  }

  boolean isHeld() {
    return file.isOpen();
  }

  void release() {
    try {
      file.close();
    } catch (IOException e) {
      throw new OutboxException("The lock of the outbox was not released", e);
    }
  }
}
