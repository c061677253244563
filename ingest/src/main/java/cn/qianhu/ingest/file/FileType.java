package cn.qianhu.ingest.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Types of entries of a folder that are neither regular files nor folders nor links. */
enum FileType {
  PIPE(0x1000, "管道", "a pipe"),
  CHARACTER_DEVICE(0x2000, "设备", "a device"),
  BLOCK_DEVICE(0x6000, "设备", "a device"),
  SOCKET(0xC000, "套接字", "a socket"),
  OTHER(0, "特殊文件", "something special");

  /** The bits of a mode that say so (POSIX, sys/stat.h). */
  private static final int TYPE = 0xF000;

  final String zh;
  final String en;
  private final int bits;

  FileType(int bits, String zh, String en) {
    this.bits = bits;
    this.zh = zh;
    this.en = en;
  }

  /** Asks the system, which need not have modes. */
  static FileType of(Path file) {
    try {
      int mode = (Integer) Files.getAttribute(file, "unix:mode", LinkOption.NOFOLLOW_LINKS);
      for (FileType type : values()) {
        if (type.bits == (mode & TYPE)) {
          return type;
        }
      }
      return OTHER;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return OTHER;
    }
  }
}
