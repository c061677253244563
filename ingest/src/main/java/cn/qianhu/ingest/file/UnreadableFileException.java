package cn.qianhu.ingest.file;

import cn.qianhu.contract.text.Bilingual;
import java.nio.file.Path;

/**
 * Thrown where a file cannot be read without guessing. Its message names the file and says, in
 * Chinese and in English, what is wrong, where, and what to do.
 */
public class UnreadableFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Path file;
  private final transient Bilingual reason;
  private final long row;

  public UnreadableFileException(Path file, String reasonZh, String reasonEn) {
    this(file, reasonZh, reasonEn, null);
  }

  public UnreadableFileException(Path file, String reasonZh, String reasonEn, Throwable cause) {
    this(file, 0, reasonZh, reasonEn, cause);
  }

  /**
   * A file that breaks at a row.
   *
   * @param row number of the row as an editor shows it, the first is 1; 0 where it is no single row
   */
  public UnreadableFileException(
      Path file, long row, String reasonZh, String reasonEn, Throwable cause) {
    this(file, row, Bilingual.of(reasonZh, reasonEn), cause);
  }

  private UnreadableFileException(Path file, long row, Bilingual reason, Throwable cause) {
    super(file + ": " + reason.inLine(), cause);
    this.file = file;
    this.reason = reason;
    this.row = row;
  }

  /** The failure about a file or folder that the operating system does not let us read. */
  static UnreadableFileException ofSystem(Path file, Throwable cause) {
    return new UnreadableFileException(
        file,
        "系统读取失败（" + cause + "）：请检查文件是否存在、权限和磁盘",
        "the system cannot read it ("
            + cause
            + "): check that it exists, its permissions, the disk",
        cause);
  }

  /**
   * This failure for one sheet of the file, named because it is not obvious which sheet was read.
   */
  UnreadableFileException inSheet(String sheet) {
    return new UnreadableFileException(
        file, row, reason.after("工作表“" + sheet + "”：", "sheet \"" + sheet + "\": "), getCause());
  }

  public Path file() {
    return file;
  }

  /** The row at which the file breaks, as an editor shows it; 0 where it is no single row. */
  public long row() {
    return row;
  }

  public Bilingual reason() {
    return reason;
  }
}
