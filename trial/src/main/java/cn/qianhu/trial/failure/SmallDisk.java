package cn.qianhu.trial.failure;

import cn.qianhu.kit.Program;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small disk of its own, in memory, that can be full. */
final class SmallDisk implements AutoCloseable {

  private static final int BLOCK = 4096;

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /**
   * Mounts a disk.
   *
   * @param size such as {@code 64m}
   * @throws NotRunException where this machine does not let us
   */
  static SmallDisk at(Path folder, String size) {
    try {
      Files.createDirectories(folder);
      Program.of("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString())
          .succeed();
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new NotRunException("no disk can be mounted here: " + e.getMessage(), e);
    }
    return new SmallDisk(folder);
  }

  /** Writes until there is no room for another block. */
  void fill() {
    byte[] block = new byte[BLOCK];
    try (OutputStream out = Files.newOutputStream(ballast())) {
      while (true) {
        out.write(block);
      }
    } catch (IOException e) {
      // That is what a full disk says.
    }
  }

  /** Gives the room back. */
  void empty() {
    try {
      Files.deleteIfExists(ballast());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path ballast() {
    return folder.resolve("ballast");
  }

  @Override
  public void close() {
    Program.of("umount", folder.toString()).succeed();
  }
}
