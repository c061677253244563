package cn.qianhu.ingest.file;

import java.io.Closeable;
import java.util.List;
import java.util.Optional;

/** The rows of a file as they stand in it, before columns are looked for. */
interface Cells extends Closeable {
  /**
   * A row with at least one cell that is not blank.
   *
   * @param number the row's number as an editor shows it
   * @param texts the trimmed texts of its cells
   * @param doubts of those cells that a person may see otherwise than they are read
   * @param hidden whether the row is hidden in its sheet
   */
  record CellLine(long number, List<String> texts, List<CellDoubt> doubts, boolean hidden) {
    CellLine(long number, List<String> texts) {
      this(number, texts, List.of(), false);
    }

    boolean isBlank() {
      return texts.stream().allMatch(String::isEmpty);
    }
  }

  /** The next row, or null at the end. */
  CellLine next();

  /** The sheet in which they stand; empty where a file is but one table. */
  default Optional<String> sheet() {
    return Optional.empty();
  }

  /** What was left aside before the first row. */
  default List<FileWarning> notes() {
    return List.of();
  }

  /** Bytes of the file consumed so far. */
  long bytesRead();
}
