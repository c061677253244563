package cn.qianhu.ingest.workbook;

import java.io.InputStream;

/** Keeps watch over the parts of a workbook while they are unpacked and read. */
@FunctionalInterface
public interface PartGuard {
  /**
   * Returns a stream of the same bytes that is watched.
   *
   * @param part its name
   * @param kept whether what it says is kept in memory
   */
  InputStream watch(InputStream unpacked, String part, boolean kept);

  /**
   * Counts a shared text that a cell refers to: one that stands once among the parts may be read
   * for millions of cells.
   */
  default void take(String text) {}

  /**
   * Counts a row: one cell in the last column makes it as wide as a sheet.
   *
   * @param columns up to its last cell
   */
  default void reach(int columns) {}
}
