package cn.qianhu.ingest.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A byte of a file that is not to be read.
 *
 * @param line on which it stands, from 1
 * @param position in the file, from 1
 */
record BytePlace(long line, long position) {

  /** Finds the line of a byte of a text in which line breaks are single bytes. */
  static BytePlace of(ContentSource content, long position) throws IOException {
    long line = 1;
    try (InputStream in = new BufferedInputStream(content.open())) {
      int before = 0;
      for (long at = 1; at < position; at++) {
        int one = in.read();
        if (one == '\r' || (one == '\n' && before != '\r')) {
          line++;
        }
        before = one;
      }
    }
    return new BytePlace(line, position);
  }

  /**
   * The whole file is refused because of it.
   *
   * @param zh what it is and what to do, behind the place
   */
  UnreadableFileException unreadable(ReportFile file, String zh, String en, Throwable cause) {
    return new UnreadableFileException(
        file.path(),
        line,
        "第 " + line + " 行（文件第 " + position + " 字节）" + zh,
        "line " + line + " (byte " + position + " of the file) " + en,
        cause);
  }

  /** The failure about a character that is incomplete at the end of the file. */
  UnreadableFileException cutOff(ReportFile file, TextEncoding encoding, Throwable cause) {
    return unreadable(
        file,
        "不是 " + encoding.word() + " 编码：文件在一个字符中间结束，可能传输不完整，请重新传送",
        "is not "
            + encoding.word()
            + ": the file ends in the middle of a character, perhaps a copy was cut off; send it"
            + " again",
        cause);
  }
}
