package cn.qianhu.center.terminal;

import java.util.List;

/** Takes rows to be printed. */
public interface Listing extends AutoCloseable {

  /**
   * A row.
   *
   * @param cells one for each column; null or empty where there is nothing
   */
  void row(List<String> cells);

  /** Prints what is still to be printed. */
  @Override
  void close();
}
