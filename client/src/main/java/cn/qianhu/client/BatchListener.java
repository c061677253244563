package cn.qianhu.client;

/** Hears how far a long piece of work has come. */
public interface BatchListener extends AutoCloseable {

  /** A step begins. */
  void step(String zh, String en);

  /**
   * How far the step has come.
   *
   * @param done of {@code total}, in whatever the step counts
   */
  void at(long done, long total);

  /** Something that its owner should know and that stops nothing, in Chinese and English. */
  void warning(String words);

  @Override
  void close();

  /** Says nothing. */
  static BatchListener silent() {
    return new BatchListener() {
      @Override
      public void step(String zh, String en) {}

      @Override
      public void at(long done, long total) {}

      @Override
      public void warning(String words) {}

      @Override
      public void close() {}
    };
  }
}
