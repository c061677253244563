package cn.qianhu.ingest.file;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Thrown where a file cannot be read now, which need not be the file's fault: it stays, and others
 * may be read.
 */
public final class UnavailableFileException extends UnreadableFileException {

  private static final long serialVersionUID = 1L;

  private UnavailableFileException(Path file, String zh, String en, Throwable cause) {
    super(file, zh, en, cause);
  }

  /** The system gives no answer. */
  static UnavailableFileException silent(Path file, Duration patience) {
    return new UnavailableFileException(
        file,
        "系统在 " + patience.toSeconds() + " 秒内没有给出内容：请检查所在磁盘或网络驱动器",
        "the system gave no content within "
            + patience.toSeconds()
            + " s: check the disk or network drive that it is on",
        null);
  }

  /** The failure that there is no room for the copy that a workbook is read from. */
  static UnavailableFileException withoutCopy(Path file, Throwable cause) {
    return new UnavailableFileException(
        file,
        "无法在临时文件夹中为工作簿建立副本（" + cause + "）：请检查磁盘空间",
        "the workbook cannot be copied to the folder for temporary files ("
            + cause
            + "): check the room on its disk",
        cause);
  }
}
