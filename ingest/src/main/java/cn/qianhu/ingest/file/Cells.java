package cn.qianhu.ingest.file;

import java.io.Closeable;
import java.util.List;

/** The rows of a file as they stand in it, before columns are looked for. */
interface Cells extends Closeable {
  /**
   * A row with at least one cell that is not blank.
   *
   * @param number the row's number as an editor shows it
   * @param texts the trimmed texts of its cells
   */
  record Line(long number, List<String> texts) {
    boolean isBlank() {
      return texts.stream().allMatch(String::isEmpty);
    }
  }

  /** The next row, or null at the end. */
  Line next();

  /** Bytes of the file consumed so far. */
  long bytesRead();
}
