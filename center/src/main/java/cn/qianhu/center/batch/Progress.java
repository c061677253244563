package cn.qianhu.center.batch;

import cn.qianhu.ingest.file.FileWarning;

/** Hears how far a batch run has come. */
public interface Progress extends AutoCloseable {

  /** A step begins. */
  void step(String zh, String en);

  /**
   * How far the step has come.
   *
   * @param done of {@code total}, in whatever the step counts
   */
  void at(long done, long total);

  void warning(FileWarning warning);

  @Override
  void close();

  /** Says nothing. */
  static Progress silent() {
    return new Progress() {
      @Override
      public void step(String zh, String en) {}

      @Override
      public void at(long done, long total) {}

      @Override
      public void warning(FileWarning warning) {}

      @Override
      public void close() {}
    };
  }
}
